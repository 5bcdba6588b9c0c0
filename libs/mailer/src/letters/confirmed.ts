import type { Action, LetterContent } from './content';
import { meetingFacts, webAddress, wordsFact } from './facts';
import type { ConfirmedToAttendee, ConfirmedToOwner } from './letter';
import { shared } from './shared';
import { wordingOf } from './wording';

const joinAction = ({ meeting }: ConfirmedToAttendee, label: string): readonly Action[] => {
  const href = meeting.place.type === 'online' ? webAddress(meeting.place.url) : null;
  return href ? [{ label, href }] : [];
};

const link = (label: string, href: string | null): readonly Action[] =>
  href === null ? [] : [{ label, href }];

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
    actions: [...joinAction(letter, words.join), ...link(words.manage, links.manage)],
    foot: words.foot({ host: letter.host }),
    footLinks: link(words.calendarFile, links.calendarFile),
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
    facts: [...meetingFacts(letter, messages), ...wordsFact(messages.labels.notes, letter.notes)],
    actions: [{ label: messages.open, href: letter.links.open }],
    foot: words.foot,
  };
};
