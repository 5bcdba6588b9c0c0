import { joinLink } from './confirmed';
import type { Fact, LetterContent } from './content';
import { meetingFacts, plannedFacts, wordsFact } from './facts';
import type { MovedToAttendee, MovedToOwner } from './letter';
import { actionTo, shared } from './shared';
import { type Wording, wordingOf } from './wording';

/** Where the meeting stood before. */
const beforeFact = (previousStart: Temporal.Instant, { messages, shortly }: Wording): Fact => ({
  label: messages.labels.before,
  text: shortly(previousStart),
});

const waiting = (letter: MovedToAttendee, waitsUntil: Temporal.Instant): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about, shortly } = wording;
  const words = messages.movedToAttendee;
  const until = shortly(waitsUntil);
  return {
    ...shared(letter, wording),
    tone: 'waiting',
    subject: words.subjectWaiting({ about }),
    preheader: words.preheaderWaiting({ name }),
    tag: words.tagWaiting({ until }),
    heading: words.headingWaiting({ name }),
    facts: [...plannedFacts(letter, messages), beforeFact(letter.previousStart, wording)],
    actions: actionTo(letter.links.manage, words.manage),
    foot: words.footWaiting({ name, until, host: letter.host }),
  };
};

const moved = (letter: MovedToAttendee): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, about, when, zone } = wording;
  const words = messages.movedToAttendee;
  const heading = letter.movedBy === 'reader' ? words.headingByReader : words.headingByOther;
  return {
    ...shared(letter, wording),
    tone: 'booked',
    subject: words.subject({ about }),
    preheader: words.preheader({ when, zone }),
    tag: words.tag,
    heading: heading({ name }),
    facts: [
      ...meetingFacts(letter, messages),
      beforeFact(letter.previousStart, wording),
      ...wordsFact(messages.labels.reason, letter.reason),
    ],
    actions: [
      ...actionTo(joinLink(letter.meeting), messages.confirmedToAttendee.join),
      ...actionTo(letter.links.manage, words.manage),
    ],
    foot: words.foot({ host: letter.host }),
    footLinks: actionTo(letter.links.calendarFile, messages.confirmedToAttendee.calendarFile),
  };
};

export const movedToAttendee = (letter: MovedToAttendee): LetterContent =>
  letter.waitsUntil ? waiting(letter, letter.waitsUntil) : moved(letter);

export const movedToOwner = (letter: MovedToOwner): LetterContent => {
  const wording = wordingOf(letter);
  const { messages, name, when, shortly } = wording;
  const words = messages.movedToOwner;
  const { open, confirm, decline } = letter.links;
  const until = letter.waitsUntil && shortly(letter.waitsUntil);
  return {
    ...shared(letter, wording),
    tone: until ? 'waiting' : 'booked',
    subject: until ? words.subjectWaiting({ name, when }) : words.subject({ name, when }),
    preheader: words.preheader({ previous: shortly(letter.previousStart) }),
    tag: until ? messages.requestToOwner.tag({ until }) : words.tag,
    heading: until ? words.headingWaiting({ name }) : words.heading({ name }),
    facts: [
      ...meetingFacts(letter, messages),
      beforeFact(letter.previousStart, wording),
      ...wordsFact(messages.labels.reason, letter.reason),
    ],
    actions: [
      ...actionTo(confirm, messages.requestToOwner.confirm),
      ...actionTo(decline, messages.requestToOwner.decline),
      ...actionTo(until ? null : open, messages.open),
    ],
    foot: until ? messages.requestToOwner.foot({ until, name }) : words.foot,
    footLinks: actionTo(until ? open : null, messages.open),
  };
};
