/** Ten attempts over a good day: 10 s, 30 s, 90 s, … 18 h. */
export const maximalAttempts = 10;

const firstPause = 10_000;

/**
 * How long to wait after so many failed attempts: three times as long each time, a fifth more or less so that
 * what failed together does not come back together. `chance` is in [0, 1).
 */
export const backOff = (attempts: number, chance: number): Temporal.Duration => {
  const milliseconds = firstPause * 3 ** (attempts - 1) * (0.8 + 0.4 * chance);
  return Temporal.Duration.from({ milliseconds: Math.round(milliseconds) });
};
