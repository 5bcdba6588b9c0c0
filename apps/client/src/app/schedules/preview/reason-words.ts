import type { Refusal } from '@appointment/contracts';
import type { SchedulesMessages } from '@appointment/i18n';

type Words = SchedulesMessages['preview'];

/** "busy: Work" */
export const reasonInWords = ({ reason, calendar }: Refusal, words: Words): string =>
  calendar ? words.reasonIn(words.reasons[reason], calendar.title) : words.reasons[reason];

/** All reasons, the main one first, each once. */
export const reasonsInWords = (refusals: readonly Refusal[], words: Words): string =>
  [...new Set(refusals.map((refusal) => reasonInWords(refusal, words)))].join(', ');
