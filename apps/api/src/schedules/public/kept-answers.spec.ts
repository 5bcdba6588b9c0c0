import { KeptAnswers } from './kept-answers';

describe('kept answers', () => {
  const LENGTH = 10_000;
  let made: string[];
  let kept: KeptAnswers;

  beforeEach(() => {
    made = [];
    kept = new KeptAnswers(4 * LENGTH);
  });

  const ask = async (key: string) =>
    kept.of(key, async () => {
      made.push(key);
      return { key, text: '-'.repeat(LENGTH) };
    });

  it('are written once, with a tag of their own', async () => {
    const [first, again, other] = [await ask('a'), await ask('a'), await ask('b')];
    expect(JSON.parse(first.body.toString())).toMatchObject({ key: 'a' });
    expect(again).toBe(first);
    expect(other.tag).not.toBe(first.tag);
    expect(made).toEqual(['a', 'b']);
  });

  it('are made once for all who ask at the same time', async () => {
    await Promise.all([ask('a'), ask('a'), ask('a')]);
    expect(made).toEqual(['a']);
  });

  it('make room for others, and those go first that nobody asked for lately', async () => {
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'd', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('may be larger than all there is room for: then they are not kept', async () => {
    const small = new KeptAnswers(LENGTH);
    const big = async () => ({ text: '-'.repeat(LENGTH) });
    expect(await small.of('a', big)).not.toBe(await small.of('a', big));
  });

  it('are made again when that failed', async () => {
    const fails = () => Promise.reject(new Error('away'));
    await expect(kept.of('a', fails)).rejects.toThrow('away');
    expect((await ask('a')).body.toString()).toContain('"key":"a"');
  });
});
