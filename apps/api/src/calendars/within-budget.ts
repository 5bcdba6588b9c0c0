/** The work was not done within its time; it goes on, but nobody waits for it. */
export class BudgetSpent extends Error {
  constructor(milliseconds: number) {
    super(`Not done within ${milliseconds} ms`);
  }
}

/** Waits for `work`, but no longer than that. Throws `BudgetSpent`. */
export async function withinBudget<Result>(
  work: Promise<Result>,
  milliseconds: number,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BudgetSpent(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
