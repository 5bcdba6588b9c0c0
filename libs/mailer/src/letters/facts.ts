import type { MailMessages } from '@appointment/i18n';
import { line, lines } from '../values';
import type { Fact } from './content';
import type { Letter, Place } from './letter';

type Labels = MailMessages['labels'];

/** The address when it is one that may be opened from a letter; never `javascript:` and its like. */
export const webAddress = (url: string | null | undefined): string | null => {
  const parsed = URL.parse(url ?? '');
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
};

const kindOfPlace = ({ type }: Place, { labels, place }: MailMessages): Fact => ({
  label: labels.where,
  text: type === 'online' ? place.online : place.inPerson,
});

const placeFact = (place: Place, messages: MailMessages): Fact => {
  const label = messages.labels.where;
  const text = line(place.text ?? '');
  const href = webAddress(place.url);
  if (href) return { label, href, text: text || href };
  return text ? { label, text } : kindOfPlace(place, messages);
};

const guestsFact = (guests: readonly string[], labels: Labels): readonly Fact[] =>
  guests.length === 0 ? [] : [{ label: labels.guests, text: guests.map(line).join(', ') }];

/** Somebody's own words; nothing when there are none. */
export const wordsFact = (label: string, words: string | null): readonly Fact[] =>
  words === null || words.trim() === '' ? [] : [{ label, lines: lines(words) }];

/** What the meeting is about and with whom. */
export const briefFacts = (letter: Letter, { labels }: MailMessages): readonly Fact[] => [
  { label: labels.what, text: line(letter.meeting.title) },
  { label: labels.with, name: line(letter.other.name), email: line(letter.other.email) },
];

/** As long as nothing is booked: online or in person, but neither the link nor the address. */
export const plannedFacts = (letter: Letter, messages: MailMessages): readonly Fact[] => [
  ...briefFacts(letter, messages),
  kindOfPlace(letter.meeting.place, messages),
  ...guestsFact(letter.meeting.guests, messages.labels),
];

/** All that whoever goes there has to know. */
export const meetingFacts = (letter: Letter, messages: MailMessages): readonly Fact[] => [
  ...briefFacts(letter, messages),
  placeFact(letter.meeting.place, messages),
  ...guestsFact(letter.meeting.guests, messages.labels),
];
