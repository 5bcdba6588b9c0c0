let last = 0;

/** An id that no other element of the page has, for labels and descriptions to point at. */
export const uniqueId = (word: string): string => `${word}-${++last}`;
