import { tagOf } from '../../http';

/** An answer as it goes over the wire. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly tag: string;
}

/** What an entry costs besides its body: its key, its tag, and the maps' own books. */
const BESIDES = 1024;

const written = (answer: object): KeptAnswer => {
  const json = JSON.stringify(answer);
  return { body: Buffer.from(json), tag: tagOf(json) };
};

/**
 * Answers by all that they depend on: as long as nothing of it changes, nothing has to be computed or written again.
 * Those that nobody asked for lately go first.
 */
export class KeptAnswers {
  private readonly kept = new Map<string, KeptAnswer>();
  private readonly underWay = new Map<string, Promise<KeptAnswer>>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /**
   * The answer under `key`, made if it is missing. Whoever asks for it while it is made gets the same one: the key
   * names the versions of all that it is made of, and it is made of nothing older.
   */
  of(key: string, make: () => Promise<object>): KeptAnswer | Promise<KeptAnswer> {
    return this.recall(key) ?? this.underWay.get(key) ?? this.start(key, make);
  }

  private recall(key: string): KeptAnswer | undefined {
    const answer = this.kept.get(key);
    if (!answer) return undefined;
    this.kept.delete(key);
    this.kept.set(key, answer);
    return answer;
  }

  private start(key: string, make: () => Promise<object>): Promise<KeptAnswer> {
    const answer = make()
      .then((made) => this.keep(key, written(made)))
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, answer);
    return answer;
  }

  private keep(key: string, answer: KeptAnswer): KeptAnswer {
    this.kept.set(key, answer);
    this.bytes += answer.body.length + BESIDES;
    for (const [oldest, { body }] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.bytes -= body.length + BESIDES;
    }
    return answer;
  }
}
