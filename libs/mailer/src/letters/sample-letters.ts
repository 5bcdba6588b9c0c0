import { languages, type Language } from '@appointment/i18n';
import type { Letter, LetterReader, Meeting, OtherParty } from './letter';

/** What a sample is about; a test changes the one thing that it looks at. */
export interface Sample {
  readonly language?: Language;
  readonly name?: string;
  readonly title?: string;
  readonly place?: Meeting['place'];
  readonly guests?: readonly string[];
  /** Notes or reason, whichever the letter has. */
  readonly words?: string | null;
}

const writtenAt = Temporal.Instant.from('2026-09-08T07:36:00Z');
const expiresAt = Temporal.Instant.from('2026-09-09T07:36:00Z');
const previousStart = Temporal.Instant.from('2026-09-09T13:00:00Z');
const host = 'meet.example.org';
const page = `https://${host}/mara/portfolio-review`;
const manage = `https://${host}/m/f3Qk9`;
const open = `https://${host}/appointments/0198`;

const tomas = {
  name: 'Tomás Rivera',
  email: 'tomas.rivera@example.com',
  timeZone: 'Europe/Lisbon',
};
const mara = { name: 'Mara Lindqvist', email: 'mara@example.org', timeZone: 'Europe/Berlin' };

const common = (sample: Sample, reader: OtherParty, other: OtherParty) => ({
  reader: {
    language: sample.language ?? 'en',
    timeZone: reader.timeZone,
    timeMode: null,
  } satisfies LetterReader,
  other: { ...other, name: sample.name ?? other.name },
  meeting: {
    title: sample.title ?? 'Portfolio review',
    start: Temporal.Instant.from('2026-09-10T09:30:00Z'),
    end: Temporal.Instant.from('2026-09-10T10:00:00Z'),
    place: sample.place ?? { type: 'online', url: `https://${host}/r/kite-lantern-42` },
    guests: sample.guests ?? ['ana@example.com'],
  },
  writtenAt,
});

/** One letter of every kind: Tomás of Lisbon meets Mara of Berlin. */
export const sampleLetters = (sample: Sample = {}): readonly Letter[] => {
  const toOwner = common(sample, mara, tomas);
  const toAttendee = { ...common(sample, tomas, mara), host };
  const words =
    sample.words === undefined ? 'I would like to talk about the second case.' : sample.words;
  return [
    {
      ...toOwner,
      kind: 'request-to-owner',
      notes: words,
      answers: [{ label: 'Which case?', answer: words ?? true }],
      expiresAt,
      links: {
        confirm: `https://${host}/decide/x7Pq?answer=confirm`,
        decline: `https://${host}/decide/x7Pq?answer=decline`,
        open,
      },
    },
    { ...toAttendee, kind: 'receipt-to-attendee', expiresAt, links: { manage } },
    {
      ...toAttendee,
      kind: 'confirmed-to-attendee',
      links: { manage, calendarFile: `https://${host}/api/v1/public/appointments/f3Qk9.ics` },
    },
    { ...toOwner, kind: 'confirmed-to-owner', notes: words, answers: [], links: { open } },
    { ...toAttendee, kind: 'declined-to-attendee', reason: words, links: { again: page } },
    {
      ...toAttendee,
      kind: 'cancelled-to-attendee',
      cancelledBy: 'other',
      reason: words,
      links: { again: page },
    },
    {
      ...toOwner,
      kind: 'cancelled-to-owner',
      cancelledBy: 'other',
      reason: words,
      links: { open },
    },
    { ...toAttendee, kind: 'expired-to-attendee', links: { again: page } },
    { ...toOwner, kind: 'expired-to-owner', links: { open } },
    {
      ...toAttendee,
      kind: 'moved-to-attendee',
      movedBy: 'other',
      previousStart,
      waitsUntil: null,
      reason: words,
      links: { manage, calendarFile: `https://${host}/api/v1/public/appointments/f3Qk9.ics` },
    },
    {
      ...toOwner,
      kind: 'moved-to-owner',
      previousStart,
      waitsUntil: expiresAt,
      reason: words,
      links: {
        open,
        confirm: `https://${host}/decide/x7Pq?answer=confirm`,
        decline: `https://${host}/decide/x7Pq?answer=decline`,
      },
    },
    { ...toAttendee, kind: 'reminder-to-attendee', links: { manage } },
  ];
};

export const sampleLetter = <K extends Letter['kind']>(
  kind: K,
  sample: Sample = {},
): Extract<Letter, { kind: K }> => {
  const isThisKind = (letter: Letter): letter is Extract<Letter, { kind: K }> =>
    letter.kind === kind;
  const letter = sampleLetters(sample).find(isThisKind);
  if (!letter) throw new Error(`There is no sample of ${kind}`);
  return letter;
};

/** Every letter in every language, as rows of a table of tests. */
export const everyLetter = languages.flatMap((language) =>
  sampleLetters({ language }).map((letter) => [letter.kind, language, letter] as const),
);
