import { BudgetSpent, withinBudget } from './within-budget';

const never = new Promise<never>(() => undefined);

describe('a budget of time', () => {
  it('hands on what is done in time', async () => {
    await expect(withinBudget(Promise.resolve('free'), 60_000)).resolves.toBe('free');
  });

  it('hands on why it failed', async () => {
    await expect(withinBudget(Promise.reject(new Error('down')), 60_000)).rejects.toThrow('down');
  });

  it('waits no longer', async () => {
    await expect(withinBudget(never, 1)).rejects.toThrow(BudgetSpent);
  });
});
