import { axisOf } from '../week/axis';
import { localDay } from '../week/local-day';
import { seriesOf, stepAt, stepsOf } from './steps';

const dayOf = (key: string) => localDay(key, 'Europe/Berlin');
const stepsOn = (key: string) => stepsOf(dayOf(key), axisOf([dayOf(key)]), 15);
const at = (time: string) => Date.parse(`${time}Z`);

describe('the steps of a day', () => {
  it.each([
    ['2026-09-08', 96],
    ['2026-03-29', 92],
    ['2026-10-25', 100],
  ])('on %s are %s', (key, count) => {
    const steps = stepsOn(key);
    expect(steps).toHaveLength(count);
    expect(new Set(steps.map((step) => step.at)).size).toBe(count);
  });

  it('leave out what the clocks skip', () => {
    const steps = stepsOn('2026-03-29');
    const walls = steps.map((step) => step.at);
    expect(walls).not.toContain(2 * 60 + 30);
    expect(steps[stepAt(steps, 2 * 60 + 30)]?.start).toBe(at('2026-03-29T00:45'));
  });

  it('have both of an hour that comes twice', () => {
    const steps = stepsOn('2026-10-25');
    const found = [2 * 60, 3 * 60].map((place) => steps[stepAt(steps, place)]?.start);
    expect(found).toEqual([at('2026-10-25T00:00'), at('2026-10-25T01:00')]);
  });

  it('are found from any place within', () => {
    const steps = stepsOn('2026-09-08');
    expect([-5, 0, 14.9, 15, 10_000].map((place) => stepAt(steps, place))).toEqual([
      0, 0, 0, 1, 95,
    ]);
  });
});

describe('a series', () => {
  const step = (time: string) => ({ start: at(`2026-09-08T${time}`), at: 0 });
  it.each([
    ['a click', '10:00', '10:00', ['10:00']],
    ['a drag over one length and a half', '10:00', '10:45', ['10:00', '10:30']],
    ['a drag upwards', '11:00', '10:00', ['10:00', '10:30']],
  ])('of %s', (_, from, to, starts) => {
    expect(seriesOf(step(from), step(to), 30)).toEqual(
      starts.map((time) => at(`2026-09-08T${time}`)),
    );
  });
});
