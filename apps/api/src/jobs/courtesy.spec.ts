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
    await pass(200);
    expect(begun).toBe(false);
    await pass(100);
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
