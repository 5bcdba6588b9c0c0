const settled = () => undefined;

/**
 * Asks once for all who wait for the same. Whoever comes while a question is under way waits for the next one: its
 * answer may be older than theirs.
 */
export class OneForAll<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();
  private readonly next = new Map<string, Promise<Answer>>();

  ask(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const waiting = this.next.get(key);
    if (waiting) return waiting;
    const before = this.underWay.get(key);
    return before ? this.after(before, key, question) : this.start(key, question);
  }

  private after(
    before: Promise<Answer>,
    key: string,
    question: () => Promise<Answer>,
  ): Promise<Answer> {
    const next = before.then(settled, settled).then(() => {
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
