/** The set-up, step by step; each has its own address, so that Back goes back. */
export const steps = ['you', 'calendar', 'hours'] as const;
export type Step = (typeof steps)[number] | 'done';

export const stepOf = (name: string | undefined): Step =>
  [...steps, 'done' as const].find((step) => step === name) ?? 'you';
