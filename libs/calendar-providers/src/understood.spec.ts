import { between } from '@appointment/testing';
import { understood } from './understood';

const view = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const event = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');

const of = (...lines: string[]) => understood({ id: 'a', text: event(...lines) }, view);

describe('an event that can’t be read in part', () => {
  it('takes the time that can be read, and is named to its owner', () => {
    const { changed, problems } = of(
      'DTSTART:20260330T090000Z',
      'DTEND:never',
      'SUMMARY: Dentist ',
    );
    expect(changed?.busy).toEqual([between('2026-03-30T09:00Z', '2026-03-31T00:00Z')]);
    expect(problems).toEqual([{ id: 'a', reason: 'DTEND cannot be read', title: 'Dentist' }]);
  });

  it.each([
    ['long ago', 'DTSTART:20150330T090000Z'],
    ['for no time at all', 'DTSTART;TZID=Nowhere:20260330T090000'],
    ['on free time', 'DTSTART:20260330T090000Z', 'TRANSP:TRANSPARENT'],
  ])('is nobody’s matter %s: what was known of it does not count any more', (_, ...lines) => {
    const broken = lines.some((line) => line.includes('TZID')) ? [] : ['DTEND:never'];
    expect(of(...lines, ...broken)).toEqual({
      changed: { id: 'a', uid: 'u', busy: [] },
      problems: [],
    });
  });

  it.each([
    ['a start', 'DTSTART:never'],
    ['a rule', 'DTSTART:20150330T090000Z', 'RRULE:FREQ=SOMETIMES'],
  ])('counts as it did before where nobody can say when it is: %s', (_, ...lines) => {
    const { changed, problems } = of(...lines, 'DURATION:PT1H');
    expect(changed).toBeUndefined();
    expect(problems).toMatchObject([{ id: 'a' }]);
  });

  it('is not lost sight of among lines that say nothing about time', () => {
    const broken = Array.from({ length: 30 }, () => 'X-A;B');
    const { changed, problems } = of(...broken, 'DTSTART:never', 'DURATION:PT1H');
    expect(changed).toBeUndefined();
    expect(problems[0]).toMatchObject({ id: 'a', reason: 'DTSTART cannot be read' });
  });
});
