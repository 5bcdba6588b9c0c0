import { aSchedule } from '../../../testing/meetings';
import { changesBetween } from './schedule-changes';
import { newSchedule } from './new-schedule';
import { bodyOf, modelOf } from './schedule-model';

const schedule = aSchedule();

describe('bodyOf', () => {
  it('sends back what an untouched schedule has, without what only the server sets', () => {
    const { id, pageUrl, timeCreated, timeUpdated, ...own } = schedule;

    expect(bodyOf(modelOf(schedule), schedule)).toEqual(own);
    expect([id, pageUrl, timeCreated, timeUpdated]).not.toContain(undefined);
  });

  it('leaves the link of a new schedule to the server, and sends null for what is empty', () => {
    const model = newSchedule({ timezone: 'UTC', today: '2026-09-08', calendarId: undefined });

    const body = bodyOf({ ...model, name: ' Coaching ' }, undefined);

    expect(body).toMatchObject({
      name: 'Coaching',
      calendarId: null,
      endDate: null,
      details: null,
    });
    expect(body).not.toHaveProperty('slug');
  });
});

describe('changesBetween', () => {
  it('counts fields and days', () => {
    const saved = modelOf(schedule);
    const week = saved.week.map((day) => (day.weekday > 5 ? { ...day, on: true } : day));

    expect(changesBetween(saved, structuredClone(saved))).toBe(0);
    expect(changesBetween(saved, { ...saved, name: 'Talk', active: false, week })).toBe(4);
  });
});
