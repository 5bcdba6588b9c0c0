/*
 * Loaded before every spec. Temporal values keep what they are in internal slots, where Jest cannot look:
 * without this, `toEqual` finds any two instants equal.
 */
type EqualityTester = (a: unknown, b: unknown) => boolean | undefined;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);
const isTemporal = (value: unknown): boolean => tagOf(value).startsWith('[object Temporal.');

const sameTemporal: EqualityTester = (a, b) =>
  isTemporal(a) || isTemporal(b) ? tagOf(a) === tagOf(b) && String(a) === String(b) : undefined;

// Jest 29.4 and later; its type package has not heard of it.
const { addEqualityTesters } = expect as unknown as {
  addEqualityTesters(testers: readonly EqualityTester[]): void;
};
addEqualityTesters([sameTemporal]);
