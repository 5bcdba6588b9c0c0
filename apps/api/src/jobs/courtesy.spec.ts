import { Courtesy } from './courtesy';

const never = () => new Promise<void>(() => undefined);

describe('Work that nobody waits for', () => {
  let courtesy: Courtesy;
  let begun: boolean;

  const begin = () =>
    courtesy.afterThem().then(() => {
      begun = true;
    });
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

  beforeEach(() => {
    jest.useFakeTimers();
    courtesy = new Courtesy();
    begun = false;
  });

  afterEach(() => jest.useRealTimers());

  it('begins at once where nobody waits', async () => {
    await begin();
    expect(begun).toBe(true);
  });

  it('lets go first who waits, and who comes right after', async () => {
    let answer!: () => void;
    const waiting = courtesy.toWaiting(() => new Promise<void>((resolve) => (answer = resolve)));
    void begin();
    await pass(50);
    answer();
    await waiting;
    await pass(10);
    expect(begun).toBe(false);
    await pass(20);
    expect(begun).toBe(true);
  });

  it('does not wait for ever', async () => {
    void courtesy.toWaiting(never);
    void begin();
    await pass(450);
    expect(begun).toBe(false);
    await pass(60);
    expect(begun).toBe(true);
  });

  it('takes turns under a rush: several pieces never begin together', async () => {
    void courtesy.toWaiting(never);
    const begunAt: number[] = [];
    const piece = () => courtesy.afterThem().then(() => begunAt.push(performance.now()));
    const started = performance.now();
    const pieces = [piece(), piece(), piece()];
    await pass(1600);
    await Promise.all(pieces);
    expect(begunAt.map((at) => Math.round((at - started) / 500))).toEqual([1, 2, 3]);
  });

  it('owes nothing to a rush that is over', async () => {
    const rush = async () => {
      let answer!: () => void;
      const waiting = courtesy.toWaiting(() => new Promise<void>((resolve) => (answer = resolve)));
      const pieces = [courtesy.afterThem(), courtesy.afterThem(), courtesy.afterThem()];
      answer();
      await waiting;
      await pass(40);
      await Promise.all(pieces);
    };
    for (let n = 0; n < 10; n += 1) await rush();
    void courtesy.toWaiting(never);
    void begin();
    await pass(510);
    expect(begun).toBe(true);
  });

  it('goes on when what somebody waited for has failed', async () => {
    const failed = courtesy.toWaiting(() => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    void begin();
    await pass(30);
    expect(begun).toBe(true);
  });
});
