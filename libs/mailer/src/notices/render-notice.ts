import { formatDayAndTime, mail, type MailMessages } from '@appointment/i18n';
import { toHtml } from '../html/page';
import type { Fact, LetterContent } from '../letters/content';
import type { RenderedLetter } from '../letters/render-letter';
import { toText } from '../text/text-letter';
import { inSentence, line } from '../values';
import type {
  AdminAddress,
  CalendarCollision,
  CalendarEmptied,
  CalendarTrouble,
  Notice,
} from './notice';

type Spelling = (instant: Temporal.Instant) => string;

const spellingOf = ({ reader, writtenAt }: Notice): Spelling => {
  const now = writtenAt.epochMilliseconds;
  return (instant) => formatDayAndTime(instant.epochMilliseconds, reader, { now, width: 'short' });
};

const shared = ({ reader, links }: Notice, messages: MailMessages) =>
  ({
    language: reader.language,
    brand: messages.brand,
    tone: 'waiting',
    time: null,
    actions: [{ label: messages.open, href: links.open }],
    footLinks: [],
  }) as const;

const trouble = (notice: CalendarTrouble, messages: MailMessages): LetterContent => {
  const words = messages.calendarTrouble;
  const name = inSentence(notice.calendar);
  const facts: Fact[] = [
    { label: words.calendar, text: line(notice.calendar) },
    { label: words.since, text: spellingOf(notice)(notice.since) },
    {
      label: words.whatToDo,
      text: notice.needs === 'sign-in' ? words.signIn : words.look,
    },
  ];
  return {
    ...shared(notice, messages),
    subject: words.subject({ name }),
    preheader: words.preheader,
    tag: words.tag,
    heading: words.heading({ name }),
    facts,
    foot: words.foot,
  };
};

const collision = (notice: CalendarCollision, messages: MailMessages): LetterContent => {
  const words = messages.calendarCollision;
  const spell = spellingOf(notice);
  const name = inSentence(notice.attendee);
  const { movedTo } = notice;
  const why = movedTo ? words.taken : words.noTime;
  return {
    ...shared(notice, messages),
    subject: words.subject({ name, when: spell(notice.start) }),
    preheader: why.preheader,
    tag: words.tag,
    heading: words.heading({ name }),
    facts: [
      { label: messages.labels.what, text: line(notice.title) },
      { label: words.stands, text: spell(notice.start) },
      ...(movedTo ? [{ label: words.movedTo, text: spell(movedTo) }] : []),
    ],
    foot: why.foot({ name }),
  };
};

const emptied = (notice: CalendarEmptied, messages: MailMessages): LetterContent => {
  const words = messages.calendarEmptied;
  const name = inSentence(notice.calendar);
  return {
    ...shared(notice, messages),
    subject: words.subject({ name }),
    preheader: words.preheader,
    tag: words.tag,
    heading: words.heading({ name }),
    facts: [
      { label: words.calendar, text: line(notice.calendar) },
      { label: words.meetings, text: String(notice.meetings) },
    ],
    foot: words.foot,
  };
};

const adminAddress = (notice: AdminAddress, messages: MailMessages): LetterContent => {
  const words = messages.adminAddress;
  return {
    ...shared(notice, messages),
    subject: words.subject,
    preheader: words.preheader,
    tag: words.tag,
    heading: words.heading,
    facts: [{ label: words.account, text: line(notice.email) }],
    actions: [{ label: words.action, href: notice.links.open }],
    foot: words.foot,
  };
};

const contentOf = (notice: Notice, messages: MailMessages): LetterContent => {
  switch (notice.kind) {
    case 'calendar-trouble':
      return trouble(notice, messages);
    case 'calendar-collision':
      return collision(notice, messages);
    case 'calendar-emptied':
      return emptied(notice, messages);
    case 'admin-address':
      return adminAddress(notice, messages);
  }
};

/** What the notice says, in its reader's language and time. Pure, and as harmless as a letter. */
export const renderNotice = (notice: Notice): RenderedLetter => {
  const messages = mail[notice.reader.language];
  const content = contentOf(notice, messages);
  return { subject: content.subject, html: toHtml(content), text: toText(content) };
};
