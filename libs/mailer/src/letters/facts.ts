import type { MailMessages } from '@appointment/i18n';
import { line, lines } from '../values';
import type { Fact } from './content';
import type { AnsweredQuestion, Letter, Place } from './letter';

type Labels = MailMessages['labels'];

/** The address when it is one that may be opened from a letter; never `javascript:` and its like. */
export const webAddress = (url: string | null | undefined): string | null => {
  const parsed = URL.parse(url ?? '');
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
};

/** Only a phone number is called: an address in town is gone to. */
const phoneLink = ({ type, phone }: Place): string | null => {
  const digits = (phone ?? '').replace(/[^\d+]/g, '');
  return type === 'online' && /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : null;
};

const kindOfPlace = ({ type }: Place, { labels, place }: MailMessages): Fact => ({
  label: labels.where,
  text: type === 'online' ? place.online : place.inPerson,
});

const placeFact = (place: Place, messages: MailMessages): Fact => {
  const label = messages.labels.where;
  const text = line(place.text ?? '');
  const call = phoneLink(place);
  if (call) return { label, href: call, text: line(place.phone ?? '') };
  const href = webAddress(place.url);
  if (href) return { label, href, text: text || href };
  return text ? { label, text } : kindOfPlace(place, messages);
};

const guestsFact = (guests: readonly string[], labels: Labels): readonly Fact[] =>
  guests.length === 0 ? [] : [{ label: labels.guests, text: guests.map(line).join(', ') }];

/** Somebody's own words; nothing when there are none. */
export const wordsFact = (label: string, words: string | null): readonly Fact[] =>
  words === null || words.trim() === '' ? [] : [{ label, lines: lines(words) }];

/** What was asked, in the words of the question, and what came as an answer. */
export const answerFacts = (
  answers: readonly AnsweredQuestion[],
  { yes, no }: MailMessages,
): readonly Fact[] =>
  answers.flatMap(({ label, answer }) => {
    const words = typeof answer === 'string' ? answer : answer ? yes : no;
    return wordsFact(line(label), words);
  });

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
