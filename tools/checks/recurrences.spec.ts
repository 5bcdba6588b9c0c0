import { listInstances } from '@appointment/icalendar';
import fc from 'fast-check';
import { drawnEvent } from './drawn-events.ts';
import { drawnRule } from './drawn-rules.ts';
import {
  instancesByPython,
  type RuleQuestion,
  startsByDateutil,
  startsByIcalJs,
  startsByLibical,
} from './recurrences.ts';

const SEED = 20260316;

const seconds = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;

interface Stretch {
  readonly from: string;
  readonly to: string;
}

const ours = (text: string, { from, to }: Stretch, timeZone = 'UTC') => {
  const within = { start: seconds(from) * 1000, end: seconds(to) * 1000 };
  return listInstances(text, { within, timeZone }).map(
    ({ start, end }) => [start / 1000, end / 1000] as const,
  );
};

const startsByUs = (question: RuleQuestion): number[] => {
  const { rule, start } = question;
  const event = ['BEGIN:VEVENT', 'UID:u', `DTSTART:${start}`, `RRULE:${rule}`, 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n');
  return ours(text, question).map(([at]) => at);
};

/**
 * Within the stretch, and without DTSTART: whether it counts although the rule does not name it is left open (RFC 5545,
 * 3.8.5.3: "undefined"). We let it count, as it takes time.
 */
const comparable = (
  starts: readonly number[],
  { rule, start, from, to }: RuleQuestion,
): { rule: string; start: string; starts: number[] } => ({
  rule,
  start,
  starts: [...new Set(starts)].filter(
    (at) => at !== seconds(start) && at >= seconds(from) && at < seconds(to),
  ),
});

const compared = (
  questions: readonly RuleQuestion[],
  answers: readonly (readonly number[] | null)[],
) => {
  const answered = questions.flatMap((question, index) => {
    const answer = answers[index];
    return answer ? [{ question, answer }] : [];
  });
  return {
    theirs: answered.map(({ question, answer }) => comparable(answer, question)),
    ours: answered.map(({ question }) => comparable(startsByUs(question), question)),
  };
};

const rules = fc.sample(drawnRule, { numRuns: 800, seed: SEED });

describe(`rules drawn by the seed ${SEED} name the same moments as`, () => {
  it('for python-dateutil', () => {
    // Its weeks with BYSETPOS begin at DTSTART instead of WKST, so that the first one differs (RFC 5545, 3.3.10: WKST).
    const questions = rules.filter(({ rule }) => !/WEEKLY.*BYSETPOS/.test(rule));
    const answers = compared(questions, startsByDateutil(questions));
    expect(answers.ours.length).toBeGreaterThan(600);
    expect(answers.ours).toEqual(answers.theirs);
  });

  it('for libical', () => {
    const questions = rules.filter(
      ({ rule }) => !MISREAD_BY_LIBICAL.some((kind) => kind.test(rule)),
    );
    const answers = compared(questions, startsByLibical(questions));
    expect(answers.ours.length).toBeGreaterThan(150);
    expect(answers.ours).toEqual(answers.theirs);
  });
});

it(`plain rules drawn by the seed ${SEED} name the same moments as for ical.js`, () => {
  const plain = rules.filter(({ rule }) => PLAIN.some((kind) => kind.test(rule)));
  const answers = compared(plain, startsByIcalJs(plain));
  expect(answers.ours.length).toBeGreaterThan(50);
  expect(answers.ours).toEqual(answers.theirs);
});

/** What libical 3.0.16 takes for something else than the table of RFC 5545, 3.3.10 says. */
const MISREAD_BY_LIBICAL = [
  // It takes positions from the list as it was written, and none at all in weeks.
  /BYSETPOS/,
  // A week that begins with DTSTART by WKST is passed over where none of its days but a later one is named.
  /WEEKLY.*WKST=TH/,
  // Negative days do not limit it.
  /(DAILY|HOURLY|MINUTELY|SECONDLY).*BYMONTHDAY/,
  // "Expand" is every month of the year, not only that of DTSTART.
  /YEARLY(?!.*BYMONTH=).*BYMONTHDAY/,
  // It counts negative weeks from 52 also in a year that has 53, and passes over hours that an INTERVAL leaves out.
  /BYWEEKNO|BYHOUR|BYMINUTE|BYSECOND/,
];

/** More of them ical.js 2.2 does not know well: see docs/decisions/0014-recurrences-by-our-own-arithmetic.md. */
const PLAIN = [
  /^FREQ=WEEKLY;INTERVAL=\d(;BYDAY=[A-Z,]+)?(;(WKST|COUNT|UNTIL)=\w+)*$/,
  /^FREQ=DAILY;INTERVAL=\d(;BYDAY=[A-Z,]+)?(;(WKST|COUNT|UNTIL)=\w+)*$/,
  /^FREQ=MONTHLY;INTERVAL=\d(;BYDAY=[-0-9A-Z,]+)?(;(WKST|COUNT|UNTIL)=\w+)*$/,
  /^FREQ=(HOURLY|MINUTELY|SECONDLY);INTERVAL=\d(;(WKST|COUNT|UNTIL)=\w+)*$/,
];

type Instances = readonly (readonly [number, number])[];

/** It names a moment twice that an RDATE names after a change of the clock, and the rule too (RFC 5545, 3.8.5.2: once). */
const once = (instances: Instances = []): string[] => [
  ...new Set(instances.map(([start, end]) => `${start}–${end}`)),
];

it(`events drawn by the seed ${SEED} have the same instances as for recurring_ical_events`, () => {
  const events = fc.sample(drawnEvent, { numRuns: 600, seed: SEED });
  const theirs = instancesByPython(events);
  expect(events.map((event) => [event.text, ...once(ours(event.text, event))])).toEqual(
    events.map(({ text }, index) => [text, ...once(theirs[index])]),
  );
});
