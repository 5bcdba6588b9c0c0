import type { FailedDeliveryList, History } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  type Host,
  TUESDAY_TEN,
} from '../../../test';
import { Calendar } from '../../database';

const NOON = '2026-03-03T12:00:00Z';

describeOnEachDatabase('The history of a meeting', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let id: string;
  let door: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  const asked = async (fields: Record<string, unknown> = {}) => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage, fields);
    const receipt = await book(stage, host.page, { body: { attendee: aStranger() } });
    id = receipt.id;
    door = doorOf(receipt.manageUrl);
  };

  beforeEach(() => asked());

  afterAll(() => stage.close());

  const aMinuteLater = () => stage.clock.advance({ minutes: 1 });
  const byOwner = (verb: string, body: object = {}) => {
    aMinuteLater();
    return stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body });
  };
  const byAttendee = (verb: string, body: object = {}) => {
    aMinuteLater();
    return stage.server.call('POST', `${door}/${verb}`, { body });
  };
  const history = async () => {
    const path = `/appointments/${id}/history`;
    return (await stage.server.call('GET', path, { token: host.token })).json<History>().items;
  };
  const story = async () => (await history()).map(({ actor, action }) => `${actor} ${action}`);

  it('begins with the request', async () => {
    expect(await history()).toEqual([
      {
        at: '2026-03-02T08:00:00Z',
        actor: 'attendee',
        action: 'requested',
        reason: null,
        start: TUESDAY_TEN,
        previousStart: null,
        deliveryId: null,
        detail: null,
      },
    ]);
  });

  it('tells each change by whoever made it, why, and from where to where', async () => {
    await byOwner('confirm');
    await byAttendee('reschedule', { start: NOON, reason: 'The dentist.' });
    await byOwner('reschedule', { start: TUESDAY_TEN });
    await byAttendee('cancel', { reason: 'Never mind.' });
    expect(await history()).toMatchObject([
      { actor: 'attendee', action: 'requested' },
      { actor: 'owner', action: 'confirmed', at: '2026-03-02T08:01:00Z', start: TUESDAY_TEN },
      {
        actor: 'attendee',
        action: 'rescheduled',
        reason: 'The dentist.',
        start: NOON,
        previousStart: TUESDAY_TEN,
      },
      {
        actor: 'owner',
        action: 'rescheduled',
        reason: null,
        start: TUESDAY_TEN,
        previousStart: NOON,
      },
      { actor: 'attendee', action: 'cancelled', reason: 'Never mind.', start: TUESDAY_TEN },
    ]);
  });

  it('knows confirmations that were taken back, refusals, and requests that ran out', async () => {
    await byOwner('confirm', { undoable: true });
    await stage.server.call('POST', `/appointments/${id}/unconfirm`, { token: host.token });
    await byOwner('decline', { reason: 'A train.' });
    expect(await story()).toEqual([
      'attendee requested',
      'owner confirmed',
      'owner unconfirmed',
      'owner declined',
    ]);
    await asked();
    stage.clock.advance({ hours: 24 });
    await stage.drain();
    stage.clock.set('2026-03-02T08:00:00Z');
    expect(await story()).toEqual(['attendee requested', 'clock expired']);
  });

  it('begins with the booking where the page confirms by itself', async () => {
    await asked({ bookingConfirmation: false });
    expect(await story()).toEqual(['attendee booked']);
  });

  it('says nothing twice of what was done twice, nor of what was refused', async () => {
    await byOwner('confirm');
    await byOwner('confirm');
    await byOwner('decline');
    await byOwner('reschedule', { start: TUESDAY_TEN });
    expect(await story()).toEqual(['attendee requested', 'owner confirmed']);
  });

  it('shows what could not be delivered, until it is tried again', async () => {
    const em = stage.database.orm.em.fork();
    await em.nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: true });
    await stage.drain();
    const failed = (
      await stage.server.call('GET', '/deliveries/failed', { token: host.token })
    ).json<FailedDeliveryList>();
    const [delivery] = failed.items;
    expect(await history()).toMatchObject([
      { action: 'requested' },
      {
        actor: 'delivery',
        action: 'calendar-failed',
        deliveryId: delivery?.id,
        detail: 'calendar.read-only',
      },
    ]);
    await em.nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: false });
    await stage.server.call('POST', `/deliveries/${delivery?.id}/retry`, { token: host.token });
    await stage.drain();
    expect(await story()).toEqual(['attendee requested']);
  });

  it('keeps to its own meeting', async () => {
    const em = stage.database.orm.em.fork();
    await em.nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: true });
    const other = await book(stage, host.page, { start: NOON });
    await stage.drain();
    expect(await story()).toEqual(['attendee requested', 'delivery calendar-failed']);
    id = other.id;
    expect(await history()).toMatchObject([{ start: NOON }, { action: 'calendar-failed' }]);
  });

  it('is nobody else’s', async () => {
    const { token } = await aHost(stage);
    const path = `/appointments/${id}/history`;
    expect((await stage.server.call('GET', path, { token })).statusCode).toBe(404);
    expect((await stage.server.call('GET', path)).statusCode).toBe(401);
  });

  it('and the meeting itself say until when a confirmation can be taken back', async () => {
    await byOwner('confirm', { undoable: true });
    const path = `/appointments/${id}`;
    const seen = () => stage.server.call('GET', path, { token: host.token });
    expect((await seen()).json()).toMatchObject({ undoUntil: '2026-03-02T08:01:08Z' });
    aMinuteLater();
    expect((await seen()).json()).toMatchObject({ undoUntil: null });
  });
});
