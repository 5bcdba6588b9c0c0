import type { Action, LetterContent } from './content';
import { briefFacts } from './facts';
import type { Letter } from './letter';
import type { Wording } from './wording';

type Shared = Pick<
  LetterContent,
  'language' | 'brand' | 'time' | 'facts' | 'actions' | 'footLinks'
>;

/** What all letters say alike; a letter with more to say replaces it. */
export const shared = (letter: Letter, { messages, time }: Wording): Shared => ({
  language: letter.reader.language,
  brand: messages.brand,
  time,
  facts: briefFacts(letter, messages),
  actions: [],
  footLinks: [],
});

/** A way on, where there is one. */
export const actionTo = (href: string | null, label: string): readonly Action[] =>
  href === null ? [] : [{ label, href }];
