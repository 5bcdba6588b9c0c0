import type { LetterContent } from './content';
import { answerFacts, meetingFacts, plannedFacts, wordsFact } from './facts';
import type { ReceiptToAttendee, RequestToOwner } from './letter';
import { shared } from './shared';
import { wordingOf } from './wording';

export const requestToOwner = (letter: RequestToOwner): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, when, title, duration } = wording;
  const words = messages.requestToOwner;
  const until = wording.shortly(letter.expiresAt);
  return {
    ...shared(letter, wording),
    tone: 'waiting',
    subject: words.subject({ name, when }),
    preheader: words.preheader({ title, duration, until }),
    tag: words.tag({ until }),
    heading: words.heading({ name }),
    facts: [
      ...meetingFacts(letter, messages),
      ...answerFacts(letter.answers, messages),
      ...wordsFact(messages.labels.notes, letter.notes),
    ],
    actions: [
      { label: words.confirm, href: letter.links.confirm },
      { label: words.decline, href: letter.links.decline },
    ],
    foot: words.foot({ until, name }),
    footLinks: [{ label: messages.open, href: letter.links.open }],
  };
};

export const receiptToAttendee = (letter: ReceiptToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about } = wording;
  const words = messages.receiptToAttendee;
  const until = wording.shortly(letter.expiresAt);
  return {
    ...shared(letter, wording),
    tone: 'waiting',
    subject: words.subject({ about }),
    preheader: words.preheader({ name }),
    tag: words.tag({ until }),
    heading: words.heading({ name }),
    facts: plannedFacts(letter, messages),
    actions: [{ label: words.manage, href: letter.links.manage }],
    foot: words.foot({ name, until, host: letter.host }),
  };
};
