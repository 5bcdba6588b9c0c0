import { looksEmptied, type Vanishing } from './looks-emptied';

const said = (vanishing: Partial<Vanishing>): Vanishing => ({
  written: 1,
  missing: 1,
  source: 'changes',
  isEmpty: false,
  ...vanishing,
});

describe('a calendar in which events of ours are missing', () => {
  it.each<[string, Partial<Vanishing>]>([
    ['one was deleted', {}],
    ['two were deleted', { written: 2, missing: 2 }],
    ['three of many were deleted', { written: 9, missing: 3 }],
    ['one is not listed', { source: 'listing' }],
    ['the only event is not listed', { source: 'listing', isEmpty: true }],
    ['one is not there, others are, and nobody knows what changed', { source: 'forgotten' }],
    ['none is missing', { missing: 0, source: 'forgotten', isEmpty: true }],
  ])('was changed by its owner: %s', (_, vanishing) => {
    expect(looksEmptied(said(vanishing))).toBe(false);
  });

  it.each<[string, Partial<Vanishing>]>([
    ['all of three were deleted at once', { written: 3, missing: 3 }],
    ['most of many were deleted at once', { written: 9, missing: 5 }],
    ['two of two are not listed', { written: 2, missing: 2, source: 'listing' }],
    ['it is empty, and has forgotten what it was', { source: 'forgotten', isEmpty: true }],
    [
      'it has forgotten what it was, and most of it',
      { written: 3, missing: 2, source: 'forgotten' },
    ],
  ])('was emptied: %s', (_, vanishing) => {
    expect(looksEmptied(said(vanishing))).toBe(true);
  });
});
