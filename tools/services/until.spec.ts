import { Hopeless, until } from './until.ts';

const atOnce = { seconds: 0.05, everyMs: 1 };

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no', false],
  ['null', null],
])('asks again when the answer is %s', async (_what, notYet) => {
  const answers = [notYet, notYet, 'here'];
  expect(await until('it', () => answers.shift(), atOnce)).toBe('here');
});

it('takes zero and an empty text for answers', async () => {
  expect([await until('zero', () => 0), await until('text', () => '')]).toEqual([0, '']);
});

it('gives up with what it waited for and what went wrong last', async () => {
  const ask = () => Promise.reject(new Error('connection refused'));
  await expect(until('the server', ask, atOnce)).rejects.toThrow(
    'Waited 0.05 s in vain for the server: connection refused',
  );
});

it('waits no longer once there is no hope', async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    throw new Hopeless('it ended');
  };
  await expect(until('the server', ask, { seconds: 30 })).rejects.toThrow('it ended');
  expect(asked).toBe(1);
});
