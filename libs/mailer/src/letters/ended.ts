import type { LetterContent } from './content';
import { briefFacts, wordsFact } from './facts';
import type {
  CancelledToAttendee,
  CancelledToOwner,
  DeclinedToAttendee,
  ExpiredToAttendee,
  ExpiredToOwner,
} from './letter';
import { actionTo, shared } from './shared';
import { wordingOf } from './wording';

export const declinedToAttendee = (letter: DeclinedToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about } = wording;
  const words = messages.declinedToAttendee;
  return {
    ...shared(letter, wording),
    tone: 'over',
    subject: words.subject({ about }),
    preheader: words.preheader,
    tag: words.tag,
    heading: words.heading({ name }),
    facts: [...briefFacts(letter, messages), ...wordsFact(messages.labels.reason, letter.reason)],
    actions: actionTo(letter.links.again, words.again),
    foot: words.foot({ host: letter.host }),
  };
};

export const cancelledToAttendee = (letter: CancelledToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about } = wording;
  const words = messages.cancelledToAttendee;
  const heading = letter.cancelledBy === 'reader' ? words.headingByReader : words.headingByOther;
  return {
    ...shared(letter, wording),
    tone: 'over',
    subject: words.subject({ about }),
    preheader: words.preheader,
    tag: words.tag,
    heading: heading({ name }),
    facts: [
      ...briefFacts(letter, messages),
      ...wordsFact(messages.labels.reason, letter.cancelledBy === 'other' ? letter.reason : null),
    ],
    actions: actionTo(letter.links.again, words.again),
    foot: words.foot({ host: letter.host }),
  };
};

export const cancelledToOwner = (letter: CancelledToOwner): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, when } = wording;
  const words = messages.cancelledToOwner;
  const byReader = letter.cancelledBy === 'reader';
  const subject = byReader ? words.subjectByReader : words.subjectByOther;
  const heading = byReader ? words.headingByReader : words.headingByOther;
  return {
    ...shared(letter, wording),
    tone: 'over',
    subject: subject({ name, when }),
    preheader: words.preheader,
    tag: words.tag,
    heading: heading({ name }),
    facts: [...briefFacts(letter, messages), ...wordsFact(messages.labels.reason, letter.reason)],
    actions: [{ label: messages.open, href: letter.links.open }],
    foot: words.foot,
  };
};

export const expiredToAttendee = (letter: ExpiredToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about } = wording;
  const words = messages.expiredToAttendee;
  return {
    ...shared(letter, wording),
    tone: 'over',
    subject: words.subject({ about }),
    preheader: words.preheader,
    tag: words.tag,
    heading: words.heading({ name }),
    actions: actionTo(letter.links.again, words.again),
    foot: words.foot({ host: letter.host }),
  };
};

export const expiredToOwner = (letter: ExpiredToOwner): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, when } = wording;
  const words = messages.expiredToOwner;
  return {
    ...shared(letter, wording),
    tone: 'over',
    subject: words.subject({ name, when }),
    preheader: words.preheader({ name }),
    tag: words.tag,
    heading: words.heading({ name }),
    actions: [{ label: messages.open, href: letter.links.open }],
    foot: words.foot({ name }),
  };
};
