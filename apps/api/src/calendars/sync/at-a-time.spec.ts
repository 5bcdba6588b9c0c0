import { atATime } from './at-a-time';

describe('work, some at a time', () => {
  it('does all of it', async () => {
    const done: number[] = [];
    await atATime(2, [1, 2, 3, 4, 5], async (item) => void done.push(item));
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('never does more at once than it may', async () => {
    let running = 0;
    let most = 0;
    await atATime(3, Array.from({ length: 20 }), async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
    });
    expect(most).toBe(3);
  });

  it('has nothing to do without items', async () => {
    await expect(atATime(3, [], () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });

  it('says when one of them fails', async () => {
    const failing = atATime(2, [1, 2, 3], async (item) => {
      if (item === 2) throw new Error('two');
    });
    await expect(failing).rejects.toThrow('two');
  });
});
