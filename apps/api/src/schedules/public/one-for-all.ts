const settled = () => undefined;

/** What has arrived together is looked at in one turn of the event loop. */
const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Asks once for all who come in the same turn of the event loop. Whoever comes while a question is under way waits
 * for the next one: its answer may be older than theirs.
 */
export class OneForAll<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();
  private readonly next = new Map<string, Promise<Answer>>();

  ask(key: string, question: () => Promise<Answer>): Promise<Answer> {
    return this.next.get(key) ?? this.plan(key, question);
  }

  private plan(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const before = this.underWay.get(key)?.then(settled, settled) ?? endOfTurn();
    const next = before.then(() => {
      this.next.delete(key);
      return this.start(key, question);
    });
    this.next.set(key, next);
    return next;
  }

  private start(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const answer = question().finally(() => {
      if (this.underWay.get(key) === answer) this.underWay.delete(key);
    });
    this.underWay.set(key, answer);
    return answer;
  }
}
