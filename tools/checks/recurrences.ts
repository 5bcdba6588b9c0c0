import ICAL from 'ical.js';
import { resolve } from 'node:path';
import { answerOf, compiledProgram } from './witnesses.ts';

/** Moments as `20260316T080000Z`. */
export interface RuleQuestion {
  readonly rule: string;
  readonly start: string;
  readonly from: string;
  readonly to: string;
}

export interface EventQuestion {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

interface PythonAnswer {
  readonly rules: readonly (readonly number[] | null)[];
  readonly events: readonly (readonly (readonly [number, number])[])[];
}

const askPython = (questions: {
  rules: readonly RuleQuestion[];
  events: readonly EventQuestion[];
}): PythonAnswer =>
  JSON.parse(
    answerOf(
      '/usr/bin/python3',
      [resolve('tools/checks/expand-recurrences.py')],
      JSON.stringify(questions),
    ),
  ) as PythonAnswer;

/** The starts that python-dateutil finds, in epoch seconds; null for a rule over which it stumbles. */
export const startsByDateutil = (rules: readonly RuleQuestion[]) =>
  askPython({ rules, events: [] }).rules;

/** Start and end of the instances that Python's recurring_ical_events finds, in epoch seconds. */
export const instancesByPython = (events: readonly EventQuestion[]) =>
  askPython({ rules: [], events }).events;

/** The starts that libical finds; null for a rule that it refuses. */
export const startsByLibical = (rules: readonly RuleQuestion[]): (readonly number[] | null)[] =>
  answerOf(
    compiledProgram('expand-rules.c', '-lical'),
    [],
    rules.map(({ rule, start, to }) => `${rule} ${start} ${to}\n`).join(''),
  )
    .trimEnd()
    .split('\n')
    .map((line) => (line === '?' ? null : line.split(' ').filter(Boolean).map(Number)));

/** The starts that ical.js finds: its iterator, which none of our code uses. */
export const startsByIcalJs = (rules: readonly RuleQuestion[]): number[][] =>
  rules.map(({ rule, start, to }) => {
    const iterator = ICAL.Recur.fromString(rule).iterator(timeOf(start));
    const end = timeOf(to).toUnixTime();
    const starts: number[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (next.toUnixTime() >= end) break;
      starts.push(next.toUnixTime());
    }
    return starts;
  });

const timeOf = (moment: string): ICAL.Time =>
  ICAL.Time.fromDateTimeString(
    moment.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'),
  );
