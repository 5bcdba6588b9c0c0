import { compileRules, MINUTE, withLength } from '@appointment/availability';
import { aSchedule, at, between } from '@appointment/testing';
import { type BookingRequest, decide } from './decide';

const START = at('2026-06-10T10:00Z');
const rules = compileRules(aSchedule());

/** For an offered and free start nine days ahead: a test says what differs. */
const aRequest = (changes: Partial<BookingRequest> = {}): BookingRequest => ({
  rules,
  start: START,
  busy: [],
  now: at('2026-06-01T08:00Z'),
  confirmation: 'by-owner',
  active: true,
  ...changes,
});

const overTheSlot = [between('2026-06-10T10:15Z', '2026-06-10T10:20Z')];
const OFF_THE_GRID = at('2026-06-10T10:07Z');

describe('a request for an offered time', () => {
  it('waits for the owner for a day', () => {
    expect(decide(aRequest())).toEqual({
      accepted: true,
      status: 'requested',
      end: at('2026-06-10T10:30Z'),
      expiresAt: at('2026-06-02T08:00Z'),
    });
  });

  it('is booked at once where nobody has to confirm', () => {
    expect(decide(aRequest({ confirmation: 'automatic' }))).toEqual({
      accepted: true,
      status: 'booked',
      end: at('2026-06-10T10:30Z'),
      expiresAt: null,
    });
  });

  it.each([
    {
      what: 'as long as it is told',
      expiryMinutes: 90,
      now: '2026-06-01T08:00Z',
      expires: '2026-06-01T09:30Z',
    },
    {
      what: 'never beyond its start',
      expiryMinutes: undefined,
      now: '2026-06-10T09:00Z',
      expires: '2026-06-10T10:00Z',
    },
    {
      what: 'until its start exactly a day ahead',
      expiryMinutes: undefined,
      now: '2026-06-09T10:00Z',
      expires: '2026-06-10T10:00Z',
    },
  ])('waits $what', ({ expiryMinutes, now, expires }) => {
    const changes = expiryMinutes === undefined ? {} : { expiryMinutes };
    expect(decide(aRequest({ ...changes, now: at(now) }))).toMatchObject({
      expiresAt: at(expires),
    });
  });

  it('ends by the length that the attendee chose', () => {
    const anHour = withLength(rules, 60);
    expect(decide(aRequest({ rules: anHour }))).toMatchObject({ end: at('2026-06-10T11:00Z') });
    expect(decide(aRequest({ rules: anHour, start: at('2026-06-10T16:30Z') }))).toEqual({
      accepted: false,
      reason: 'not-offered',
    });
  });

  it('may touch busy time on both sides', () => {
    const busy = [
      between('2026-06-10T09:00Z', '2026-06-10T10:00Z'),
      between('2026-06-10T10:30Z', '2026-06-10T11:00Z'),
    ];
    expect(decide(aRequest({ busy }))).toMatchObject({ accepted: true });
  });
});

describe('a refused request', () => {
  it.each<{ why: string; changes: Partial<BookingRequest>; reason: string }>([
    { why: 'the schedule is paused', changes: { active: false }, reason: 'paused' },
    {
      why: 'it is paused, whatever else',
      changes: { active: false, busy: overTheSlot },
      reason: 'paused',
    },
    { why: 'only busy time stands in its way', changes: { busy: overTheSlot }, reason: 'taken' },
    { why: 'it is off the grid', changes: { start: OFF_THE_GRID }, reason: 'not-offered' },
    {
      why: 'it is off the grid and busy',
      changes: { start: OFF_THE_GRID, busy: overTheSlot },
      reason: 'not-offered',
    },
    {
      why: 'it lies outside the hours',
      changes: { start: at('2026-06-10T20:00Z') },
      reason: 'not-offered',
    },
    { why: 'it has begun', changes: { now: START + 1 }, reason: 'not-offered' },
    {
      why: 'it lies beyond the booking window',
      changes: { start: at('2099-06-10T10:00Z') },
      reason: 'not-offered',
    },
  ])('says $reason when $why', ({ changes, reason }) => {
    expect(decide(aRequest(changes))).toEqual({ accepted: false, reason });
  });

  it('says limit-reached when only a limit per day or week stands in its way', () => {
    const booked = [at('2026-06-10T15:00Z')];
    const perDay = compileRules(aSchedule({ limitPerDay: 1 }));
    const perWeek = compileRules(aSchedule({ limitPerWeek: 1 }));
    const full = { accepted: false, reason: 'limit-reached' };
    expect(decide(aRequest({ rules: perDay, booked }))).toEqual(full);
    expect(decide(aRequest({ rules: perWeek, booked }))).toEqual(full);
    expect(decide(aRequest({ rules, booked }))).toMatchObject({ accepted: true });
    expect(decide(aRequest({ rules: perDay, booked, busy: overTheSlot }))).toEqual({
      accepted: false,
      reason: 'taken',
    });
  });

  it('says taken when an event reaches into a buffer', () => {
    const buffered = compileRules(aSchedule({ bufferBeforeMinutes: 15 }));
    const busy = [{ start: START - 30 * MINUTE, end: START - 10 * MINUTE }];
    expect(decide(aRequest({ rules: buffered, busy }))).toEqual({
      accepted: false,
      reason: 'taken',
    });
  });
});
