import { joinLink } from './confirmed';
import type { LetterContent } from './content';
import { meetingFacts } from './facts';
import type { ReminderToAttendee } from './letter';
import { actionTo, shared } from './shared';
import { wordingOf } from './wording';

export const reminderToAttendee = (letter: ReminderToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about, when, zone } = wording;
  const words = messages.reminderToAttendee;
  return {
    ...shared(letter, wording),
    tone: 'booked',
    subject: words.subject({ about }),
    preheader: words.preheader({ when, zone }),
    tag: words.tag,
    heading: words.heading({ name }),
    facts: meetingFacts(letter, messages),
    actions: [
      ...actionTo(joinLink(letter.meeting), messages.confirmedToAttendee.join),
      ...actionTo(letter.links.manage, words.manage),
    ],
    foot: words.foot({ host: letter.host }),
  };
};
