/** Milliseconds of each run, one after the other. */
export const timed = async (
  runs: number,
  run: (n: number) => Promise<unknown>,
): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    const begun = performance.now();
    await run(n);
    times.push(performance.now() - begun);
  }
  return times;
};
