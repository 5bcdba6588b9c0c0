/** Asked by name: what Temporal throws can come from another realm than ours, where instanceof is never true. */
export const isRangeError = (error: unknown): boolean => Object(error).name === 'RangeError';
