import type { BookingReceipt, Calendar, History } from '@appointment/contracts';
import { type Bookable, databases, newAddress, until, type World } from '@appointment/tools';
import { openWorld } from './support/documented-world';

const stamp = (instant: string): string => instant.replace(/[-:]|\.\d+/g, '');
const later = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString();

describe.each(databases)('both ways between us and the owner’s own program (%s)', (kind) => {
  let world: World;
  let mara: Bookable;
  let calendar: Calendar;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable({ bookingConfirmation: false });
    const { items } = (await mara.owner.api.get('/api/v1/calendars')).as<{ items: Calendar[] }>(
      200,
    );
    calendar = items.find(({ id }) => id === mara.schedule.calendarId) as Calendar;
  });
  afterAll(() => world?.close());

  const booked = async (n: number): Promise<{ email: string; receipt: BookingReceipt }> => {
    const email = newAddress('ana');
    const { start } = await mara.stranger.free(n);
    const receipt = await mara.stranger.book(start, { name: 'Ana', email });
    await world.event(receipt.id, 'CONFIRMED');
    await world.letter(email);
    return { email, receipt };
  };
  const sync = () => mara.owner.sync(calendar);
  const story = async (id: string) => {
    const { items } = (await mara.owner.api.get(`/api/v1/appointments/${id}/history`)).as<History>(
      200,
    );
    return items.map(({ actor, action }) => `${actor} ${action}`);
  };
  const moveTo = (id: string, start: string) =>
    world.aliceAtWork.edit(id, (text) =>
      text
        .replace(/DTSTART.*/, `DTSTART:${stamp(start)}`)
        .replace(/DTEND.*/, `DTEND:${stamp(later(start, 30))}`)
        .replace(/SUMMARY.*/, 'SUMMARY:My own words'),
    );

  it('a meeting goes where its owner moves its event, and its attendee is told', async () => {
    const { email, receipt } = await booked(20);
    const { start } = await mara.stranger.free(30);
    await moveTo(receipt.id, start);
    await sync();
    const letter = await world.letter(email, 2);
    expect(letter.calendar?.method).toBe('REQUEST');
    expect(letter.calendar?.content).toContain(stamp(start));
    const appointment = await mara.owner.appointment(receipt.id);
    expect(appointment.status).toBe('booked');
    expect(Date.parse(appointment.start)).toBe(Date.parse(start));
    expect((await story(receipt.id)).at(-1)).toBe('calendar rescheduled');
    const { slots } = await mara.stranger.offer();
    expect(slots.map((slot) => slot.start)).toContain(receipt.start);
    expect(slots.map((slot) => slot.start)).not.toContain(start);
  });

  it('what the owner calls it stays, also when it is moved in Appointment afterwards', async () => {
    const { receipt } = await booked(40);
    await world.aliceAtWork.edit(receipt.id, (text) =>
      text.replace(/SUMMARY.*/, 'SUMMARY:My own words'),
    );
    await sync();
    const { start } = await mara.stranger.free(50);
    const path = `/api/v1/appointments/${receipt.id}/reschedule`;
    (await mara.owner.api.post(path, { start })).as(200);
    const moved = await until('the event to be moved', () => {
      const event = world.eventInRadicale(receipt.id);
      return event && Date.parse(event.start) === Date.parse(start) ? event : undefined;
    });
    expect(moved.title).toBe('My own words');
  });

  it('what the attendee answers in the calendar is shown', async () => {
    const { receipt } = await booked(60);
    await world.aliceAtWork.edit(receipt.id, (text) =>
      text.replace('PARTSTAT=NEEDS-ACTION', 'PARTSTAT=ACCEPTED'),
    );
    await sync();
    await until('the answer to be known', async () =>
      (await story(receipt.id)).includes('attendee answered'),
    );
    const { attendeeAnswer, status } = await mara.owner.appointment(receipt.id);
    expect([attendeeAnswer, status]).toEqual(['accepted', 'booked']);
  });

  it('a meeting ends when its event is called off, and its attendee is told', async () => {
    const { email, receipt } = await booked(70);
    await world.aliceAtWork.edit(receipt.id, (text) =>
      text.replace(/STATUS:.*/, 'STATUS:CANCELLED'),
    );
    await sync();
    expect((await world.letter(email, 2)).calendar?.method).toBe('CANCEL');
    expect((await mara.owner.appointment(receipt.id)).status).toBe('cancelled');
  });

  it('a deletion is looked at twice, minutes apart: until then the meeting stands', async () => {
    const { email, receipt } = await booked(80);
    const text = await world.aliceAtWork.read(receipt.id);
    await world.aliceAtWork.remove(receipt.id);
    await sync();
    await until('the event to be missed', async () =>
      (await story(receipt.id)).includes('calendar missing'),
    );
    expect((await mara.owner.appointment(receipt.id)).status).toBe('booked');
    const lines = text.split(/\r?\n/);
    const inside = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
    const others = inside.filter((line) => !/^(UID|DTSTAMP)/.test(line));
    await world.aliceAtWork.put({ uid: receipt.id, lines: others });
    await sync();
    expect(world.mail.mails(email)).toHaveLength(1);
  });

  it('a calendar that is made anew, and empty, at the same address cancels nothing', async () => {
    const { email, receipt } = await booked(90);
    await sync();
    await world.aliceAtWork.startAnew();
    await sync();
    await world.event(receipt.id, 'CONFIRMED');
    expect((await mara.owner.appointment(receipt.id)).status).toBe('booked');
    expect(world.mail.mails(email)).toHaveLength(1);
    const told = await until('the owner to be told', () =>
      world.mail
        .mails(mara.owner.subscriber.email)
        .find(({ subject }) => subject.includes('your meetings stand')),
    );
    expect(told.text).toContain('/appointments');
  });
});
