/** As node:dns answers. */
export interface SrvRecord {
  /** The host; '' or '.' where the service is decidedly not offered. */
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** The DNS, handed in. Whatever it throws means that there is no record. */
export interface NameServer {
  srv(name: string): Promise<readonly SrvRecord[]>;
  /** Each record in the pieces that it is stored in. */
  txt(name: string): Promise<readonly (readonly string[])[]>;
}

/** What a domain says about its calendar service (RFC 6764). */
export interface Service {
  /** In the order in which they are to be tried. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  /** Where on the host it is. */
  readonly path: string | undefined;
  /** The domain says that it has none. */
  readonly isDenied: boolean;
}

export interface Lookup {
  readonly nameServer: NameServer;
  /** 0 to 1; spreads the load over hosts of one priority. */
  readonly random: () => number;
  /** Milliseconds. */
  readonly patience: number;
}

export type ServiceName = '_caldavs._tcp' | '_caldav._tcp';

/** A name server that fails, or takes too long, has no record. */
export async function serviceOf(
  name: ServiceName,
  domain: string,
  { nameServer, random, patience }: Lookup,
): Promise<Service> {
  const [records, texts] = await Promise.all([
    recordsOf(() => nameServer.srv(`${name}.${domain}`), patience),
    recordsOf(() => nameServer.txt(`${name}.${domain}`), patience),
  ]);
  const offered = records.filter((record) => hostOf(record) !== '');
  return {
    hosts: inOrder(offered, random).map((record) => ({ host: hostOf(record), port: record.port })),
    path: pathIn(texts),
    isDenied: records.length > 0 && offered.length === 0,
  };
}

const hostOf = ({ name }: SrvRecord): string => name.replace(/\.$/, '').toLowerCase();

/** RFC 2782: the lowest priority first; within one, by chance in proportion to the weights. */
function inOrder(records: readonly SrvRecord[], random: () => number): SrvRecord[] {
  const left = records.toSorted((a, b) => a.priority - b.priority || a.weight - b.weight);
  const ordered: SrvRecord[] = [];
  while (left.length > 0) {
    const rivals = left.filter(({ priority }) => priority === left[0]?.priority);
    const chosen = drawn(rivals, random());
    ordered.push(...left.splice(left.indexOf(chosen), 1));
  }
  return ordered;
}

function drawn(rivals: readonly SrvRecord[], chance: number): SrvRecord {
  let left = chance * rivals.reduce((sum, { weight }) => sum + weight, 0);
  const found = rivals.find(({ weight }) => (left -= weight) < 0);
  return (found ?? rivals.at(-1)) as SrvRecord;
}

const pathIn = (texts: readonly (readonly string[])[]): string | undefined =>
  texts.flatMap((pieces) => /^path=(.+)$/i.exec(pieces.join(''))?.[1] ?? [])[0];

async function recordsOf<RecordType>(
  ask: () => Promise<readonly RecordType[]>,
  patience: number,
): Promise<readonly RecordType[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<readonly RecordType[]>((resolve) => {
    timer = setTimeout(() => resolve([]), patience);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    // No such name, no such record, no name server: all of it means that there is nothing to follow.
    return [];
  } finally {
    clearTimeout(timer);
  }
}
