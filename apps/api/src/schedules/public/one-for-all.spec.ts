import { OneForAll } from './one-for-all';

const turn = () => new Promise(setImmediate);

describe('one question for all who wait', () => {
  /** A question that is answered when the test says so. */
  const watched = () => {
    const started: PromiseWithResolvers<string>[] = [];
    const all = new OneForAll<string>();
    const ask = (key = 'ada') =>
      all.ask(key, () => {
        const question = Promise.withResolvers<string>();
        started.push(question);
        return question.promise;
      });
    const asked = async (key?: string) => {
      const answer = ask(key);
      await turn();
      return { answer };
    };
    const answer = async (index: number, text: string) => {
      started[index]?.resolve(text);
      await turn();
    };
    return { started, ask, asked, answer };
  };

  it('is asked once for all who come together', async () => {
    const { started, ask, answer } = watched();
    const together = [ask(), ask(), ask()];
    await turn();
    expect(started).toHaveLength(1);
    await answer(0, 'one');
    expect(await Promise.all(together)).toEqual(['one', 'one', 'one']);
  });

  it('is asked anew for whoever comes while it is under way, and once for all of them', async () => {
    const { started, ask, asked, answer } = watched();
    const first = await asked();
    const later = [ask(), ask()];
    await turn();
    expect(started).toHaveLength(1);
    await answer(0, 'old');
    expect(started).toHaveLength(2);
    await answer(1, 'new');
    expect(await Promise.all([first.answer, ...later])).toEqual(['old', 'new', 'new']);
  });

  it('does not give those who come later an answer that was already asked for', async () => {
    const { started, ask, asked, answer } = watched();
    const early = [(await asked()).answer, ask()];
    await answer(0, 'old');
    const late = ask();
    await answer(1, 'newer');
    await answer(2, 'newest');
    expect(await Promise.all([...early, late])).toEqual(['old', 'newer', 'newest']);
    expect(started).toHaveLength(3);
  });

  it('is asked again once it was answered', async () => {
    const { started, asked, answer } = watched();
    const first = await asked();
    await answer(0, 'one');
    const second = await asked();
    await answer(1, 'two');
    expect([await first.answer, await second.answer]).toEqual(['one', 'two']);
    expect(started).toHaveLength(2);
  });

  it('is another one about something else', async () => {
    const { started, ask } = watched();
    void ask('ada');
    void ask('bob');
    await turn();
    expect(started).toHaveLength(2);
  });

  it('may fail for one without failing for the next', async () => {
    const { started, ask, answer } = watched();
    const first = ask();
    await turn();
    const second = ask();
    const refused = expect(first).rejects.toThrow('away');
    started[0]?.reject(new Error('away'));
    await refused;
    await answer(1, 'back');
    expect(await second).toBe('back');
  });
});
