type Chapter = (sentence: string, act: () => Promise<void>) => void;

/**
 * Tests that tell one story: each begins where the one before has ended, so none can pass after a failed one.
 * When one fails, `onFailure` hears of it at once, while the pages still show why.
 */
export const tellingOneStory = (onFailure: (sentence: string) => Promise<void>): Chapter => {
  let brokenBy: string | undefined;
  return (sentence, act) =>
    it(sentence, async () => {
      if (brokenBy) throw new Error(`The story ended at "${brokenBy}"`);
      try {
        await act();
      } catch (error) {
        brokenBy = sentence;
        await onFailure(sentence);
        throw error;
      }
    });
};
