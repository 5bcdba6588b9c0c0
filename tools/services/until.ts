/** Thrown by a question whose answer will never come, to spare the waiting. */
export class Hopeless extends Error {}

export interface Patience {
  readonly seconds?: number;
  readonly everyMs?: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const reasonOf = (error: unknown) => (error instanceof Error ? `: ${error.message}` : '');

/**
 * Asks again and again until there is an answer, and gives up with a sentence that says what was waited for.
 * `undefined`, `false` and `null` mean "not yet"; so does an error, the last of which ends up in that sentence.
 */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  { seconds = 30, everyMs = 50 }: Patience = {},
): Promise<T> => {
  const deadline = performance.now() + seconds * 1000;
  let lastError: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false && answer !== null) return answer;
      lastError = undefined;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      lastError = error;
    }
    await pause(everyMs);
  }
  throw new Error(`Waited ${seconds} s in vain for ${what}${reasonOf(lastError)}`);
};
