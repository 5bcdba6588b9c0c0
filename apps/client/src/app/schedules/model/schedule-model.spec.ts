import type { Schedule } from '@appointment/contracts';
import { bodyOf, changesBetween, modelOf, newSchedule } from './schedule-model';

const schedule: Schedule = {
  id: 7,
  name: 'Intro call',
  slug: 'intro',
  pageUrl: 'https://meet.example.org/mara/intro',
  calendarId: 3,
  active: true,
  timezone: 'Europe/Berlin',
  weekdays: [1, 2, 3],
  startTime: '09:00',
  endTime: '17:00',
  startDate: '2026-09-01',
  endDate: null,
  slotDuration: 30,
  otherDurations: [],
  slotStep: null,
  bufferBefore: 0,
  bufferAfter: 0,
  limitPerDay: null,
  limitPerWeek: null,
  overrides: [],
  locationName: null,
  locationPhone: null,
  meetingLinkProvider: null,
  questions: [],
  reminders: [],
  changeDeadline: 0,
  private: false,
  useCalendarAvailability: false,
  earliestBooking: 1440,
  farthestBooking: 20160,
  bookingConfirmation: true,
  useCustomAvailabilities: false,
  availabilities: [],
  locationType: 'online',
  locationUrl: null,
  details: null,
  staleLimit: 60,
  timeCreated: '2026-09-01T08:00:00Z',
  timeUpdated: '2026-09-01T08:00:00Z',
};

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
