/** Before another try: a little longer each time, and never two losers in step. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, 2 ** attempt * 5 * (0.5 + Math.random()));
  });
