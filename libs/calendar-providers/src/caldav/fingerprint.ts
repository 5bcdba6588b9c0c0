import { createHash } from 'node:crypto';
import type { Listed } from './listing';

/** Bytes of a bucket's digest: two contents of a bucket are mistaken for each other once in 10^14 times. */
const WIDTH = 6;
const FEWEST_BUCKETS = 16;
/** Keeps a token within 40 kB, whatever the size of the calendar. */
const MOST_BUCKETS = 4_096;

/** What differs from what was seen. */
export interface Comparison {
  readonly unchanged: readonly Listed[];
  readonly changed: readonly Listed[];
  /** What has been seen once the first so many of the changed are read; a bucket that is read in part counts as unseen. */
  seenAfter(read: number): Fingerprint;
}

/**
 * What a calendar held, small enough for a token: events are dealt into buckets by their addresses, and each bucket has a
 * digest of its events' addresses and ETags. For one change among ten thousand events two or three are read again.
 */
export class Fingerprint {
  readonly #digests: readonly string[];

  private constructor(digests: readonly string[]) {
    this.#digests = digests;
  }

  static of(events: readonly Listed[], buckets = bucketsFor(events.length)): Fingerprint {
    return Fingerprint.#ofDealt(dealt(events, buckets), buckets);
  }

  /** Has seen nothing of so many events. */
  static empty(size: number): Fingerprint {
    return Fingerprint.of([], bucketsFor(size));
  }

  /** Undefined for what is no fingerprint. */
  static decode(text: string): Fingerprint | undefined {
    const bytes = Buffer.from(text, 'base64url');
    const count = bytes.length / WIDTH;
    if (!Number.isInteger(count) || count < 1 || count > MOST_BUCKETS) return undefined;
    const digests = Array.from({ length: count }, (_, bucket) =>
      bytes.toString('base64url', bucket * WIDTH, (bucket + 1) * WIDTH),
    );
    return new Fingerprint(digests);
  }

  encode(): string {
    const bytes = this.#digests.map((digest) => Buffer.from(digest, 'base64url'));
    return Buffer.concat(bytes).toString('base64url');
  }

  /** The changed ones come in the order of their buckets. An event without an ETag always counts as changed. */
  compare(events: readonly Listed[]): Comparison {
    const buckets = this.#digests.length;
    const all = dealt(events, buckets);
    const now = Fingerprint.#ofDealt(all, buckets).#digests;
    const isSame = ({ event, bucket }: Dealt): boolean =>
      event.etag !== undefined && now[bucket] === this.#digests[bucket];
    const changed = all.filter((one) => !isSame(one)).sort((a, b) => a.bucket - b.bucket);
    return {
      unchanged: all.filter(isSame).map(({ event }) => event),
      changed: changed.map(({ event }) => event),
      seenAfter: (read) => {
        const open = changed[read]?.bucket ?? buckets;
        const isSeen = (bucket: number) => bucket < open || now[bucket] === this.#digests[bucket];
        return new Fingerprint(now.map((digest, bucket) => (isSeen(bucket) ? digest : UNSEEN)));
      },
    };
  }

  static #ofDealt(events: readonly Dealt[], buckets: number): Fingerprint {
    const contents = Map.groupBy(events, ({ bucket }) => bucket);
    const digests = Array.from({ length: buckets }, (_, bucket) =>
      digestOf(contents.get(bucket) ?? []),
    );
    return new Fingerprint(digests);
  }
}

interface Dealt {
  readonly event: Listed;
  readonly bucket: number;
}

const dealt = (events: readonly Listed[], buckets: number): Dealt[] =>
  events.map((event) => ({ event, bucket: sha256(event.id).readUInt32BE(0) % buckets }));

const bucketsFor = (size: number): number =>
  Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, Math.ceil(size / 2)));

function digestOf(events: readonly Dealt[]): string {
  if (events.length === 0) return UNSEEN;
  const lines = events.map(({ event: { id, etag = '' } }) => `${id}\n${etag}\n`).sort();
  return sha256(lines.join('')).toString('base64url', 0, WIDTH);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A bucket in which nothing was. */
const UNSEEN = Buffer.alloc(WIDTH).toString('base64url');
