import type { LetterContent } from './content';
import { answerFacts, meetingFacts, webAddress, wordsFact } from './facts';
import type { ConfirmedToAttendee, ConfirmedToOwner, Meeting } from './letter';
import { actionTo, shared } from './shared';
import { wordingOf } from './wording';

/** Where an online meeting takes place; an address in town stays among the facts. */
export const joinLink = ({ place }: Meeting): string | null =>
  place.type === 'online' ? webAddress(place.url) : null;

export const confirmedToAttendee = (letter: ConfirmedToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about, when, zone } = wording;
  const words = messages.confirmedToAttendee;
  const { links } = letter;
  return {
    ...shared(letter, wording),
    tone: 'booked',
    subject: words.subject({ about }),
    preheader: words.preheader({ when, zone }),
    tag: words.tag,
    heading: words.heading({ name }),
    facts: meetingFacts(letter, messages),
    actions: [
      ...actionTo(joinLink(letter.meeting), words.join),
      ...actionTo(links.manage, words.manage),
    ],
    foot: words.foot({ host: letter.host }),
    footLinks: actionTo(links.calendarFile, words.calendarFile),
  };
};

export const confirmedToOwner = (letter: ConfirmedToOwner): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, when, title, duration } = wording;
  const words = messages.confirmedToOwner;
  return {
    ...shared(letter, wording),
    tone: 'booked',
    subject: words.subject({ name, when }),
    preheader: words.preheader({ title, duration }),
    tag: words.tag,
    heading: words.heading({ name }),
    facts: [
      ...meetingFacts(letter, messages),
      ...answerFacts(letter.answers, messages),
      ...wordsFact(messages.labels.notes, letter.notes),
    ],
    actions: [{ label: messages.open, href: letter.links.open }],
    foot: words.foot,
  };
};
