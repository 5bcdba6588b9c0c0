import type { Mail } from '@appointment/mailer';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  type Host,
  publish,
} from '../../test';
import { Subscriber } from '../database';

describeOnEachDatabase('Letters', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: ReturnType<typeof aStranger>;
  let owner: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    stage.mail.clear();
    host = await aHost(stage, { locationUrl: 'https://meet.example.org/ada' });
    guest = aStranger();
    owner = host.person.subscriber.email;
  });

  afterEach(() => stage.mail.failWith());

  afterAll(() => stage.close());

  const ask = (body: object = {}) => book(stage, host.page, { body: { attendee: guest, ...body } });
  const decide = (id: string, verb: string, body: object = {}) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body });
  const to = (email: string): Mail[] =>
    stage.mail.sent.filter((mail) => mail.to[0]?.email === email);
  const only = (email: string): Mail => {
    const mails = to(email);
    expect(mails).toHaveLength(1);
    return mails[0] as Mail;
  };

  it('ask the owner, with both answers and the client one click away', async () => {
    const { id } = await ask({ notes: 'About the boat.' });
    await stage.drain();
    const mail = only(owner);
    expect(mail).toMatchObject({
      from: { name: 'Appointment', email: 'appointment@localhost' },
      to: [{ name: 'Ada', email: owner }],
      replyTo: { name: 'Bob', email: guest.email },
      subject: expect.stringMatching(/^Bob asks for Tue 3 Mar, 10:00$/),
    });
    expect(mail.text).toMatch(/http:\/\/localhost:8090\/decide\/[\w-]{22,}\?answer=confirm/);
    expect(mail.text).toMatch(/http:\/\/localhost:8090\/decide\/[\w-]{22,}\?answer=decline/);
    expect(mail.text).toContain(`http://localhost:8090/appointments/${id}`);
    expect(mail.text).toContain('About the boat.');
    expect(mail.calendar).toBeUndefined();
  });

  it('give the attendee a receipt, without an invitation and without the room', async () => {
    await ask();
    await stage.drain();
    const mail = only(guest.email);
    expect(mail.to).toEqual([{ email: guest.email }]);
    expect(mail.replyTo).toEqual({ name: 'Ada', email: owner });
    expect(mail.text).toMatch(/http:\/\/localhost:8090\/m\/[\w-]{22,}/);
    expect(mail.text).not.toContain('meet.example.org');
    expect(mail.calendar).toBeUndefined();
  });

  it('invite the attendee once it is booked, in their own time', async () => {
    const { id } = await ask();
    await decide(id, 'confirm');
    await stage.drain();
    const mail = only(guest.email);
    // Ten in Berlin is nine in Lisbon.
    expect(mail.subject).toBe('Confirmed: Intro call with Ada, Tue 3 Mar, 09:00');
    expect(mail.text).toContain('https://meet.example.org/ada');
    expect(mail.calendar?.method).toBe('REQUEST');
    const lines = mail.calendar?.content.split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:${id}`,
        'SEQUENCE:1',
        'STATUS:CONFIRMED',
        'DTSTART:20260303T090000Z',
        'DTEND:20260303T093000Z',
      ]),
    );
  });

  it('end the invitation under the same UID and a higher SEQUENCE', async () => {
    const { id } = await ask();
    await decide(id, 'confirm');
    await stage.drain();
    stage.mail.clear();
    await decide(id, 'cancel', { reason: 'A cold.' });
    await stage.drain();
    const mail = only(guest.email);
    expect(mail.text).toContain('A cold.');
    expect(mail.calendar?.method).toBe('CANCEL');
    expect(mail.calendar?.content.split('\r\n')).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', `UID:${id}`, 'SEQUENCE:2', 'STATUS:CANCELLED']),
    );
  });

  it('cancel nothing in a calendar that was never invited', async () => {
    const { id } = await ask();
    await decide(id, 'cancel');
    await stage.drain();
    expect(only(guest.email).calendar).toBeUndefined();
  });

  it('tell the owner of what a page confirmed by itself', async () => {
    const { slug } = await publish(stage, host.token, { slug: 'auto', bookingConfirmation: false });
    await book(stage, `/public/${host.person.subscriber.username}/${slug}`, {
      body: { attendee: guest },
    });
    await stage.drain();
    expect(only(owner).subject).toMatch(/^Bob booked Tue 3 Mar, 10:00/);
    expect(only(guest.email).calendar?.content).toContain('SEQUENCE:0');
  });

  it('bring guests the invitation, each alone and without the attendee’s links', async () => {
    const guests = [aStranger().email, aStranger().email];
    const { id } = await ask({ guests });
    await stage.drain();
    expect(guests.flatMap(to)).toEqual([]);
    await decide(id, 'confirm');
    await stage.drain();
    for (const email of guests) {
      const mail = only(email);
      expect(mail.to).toEqual([{ email }]);
      expect(mail.cc).toBeUndefined();
      expect(mail.calendar?.method).toBe('REQUEST');
      expect(mail.text + mail.html).not.toMatch(/\/m\/|\.ics/);
      expect(mail.replyTo).toMatchObject({ email: owner });
    }
  });

  it('tell guests too when it is cancelled, and by whom', async () => {
    const email = aStranger().email;
    const { id, manageUrl } = await ask({ guests: [email] });
    await decide(id, 'confirm');
    await stage.drain();
    stage.mail.clear();
    await stage.server.call('POST', `${doorOf(manageUrl)}/cancel`, {
      body: { reason: 'A secret' },
    });
    await stage.drain();
    const mail = only(email);
    expect(mail.calendar?.method).toBe('CANCEL');
    expect(mail.text).toContain(`${guest.email} cancelled the meeting`);
    expect(mail.text).not.toContain('A secret');
  });

  it('are written in the language and the zone of their reader', async () => {
    await stage.server.call('PATCH', '/me', { token: host.token, body: { language: 'de' } });
    await ask({ attendee: { ...guest, language: 'en', timezone: 'America/Vancouver' } });
    await stage.drain();
    expect(only(owner).subject).toMatch(/3\. März/);
    expect(only(guest.email).subject).toMatch(/3 Mar, 01:00/);
  });

  it('speak to an attendee who did not say otherwise in the owner’s language and zone', async () => {
    await stage.server.call('PATCH', '/me', { token: host.token, body: { language: 'de' } });
    await ask({ attendee: { name: 'Bob', email: guest.email } });
    await stage.drain();
    expect(only(guest.email).subject).toMatch(/3\. März, 10:00/);
  });

  it('show what strangers typed literally, and only to the owner', async () => {
    const name = '<img src=x onerror=alert(1)> & "co"';
    await ask({ attendee: { ...guest, name }, notes: '<script>alert(2)</script> & more' });
    await stage.drain();
    const { html, text, subject } = only(owner);
    expect(subject).toContain(name);
    expect(text).toContain(name);
    expect(text).toContain('<script>alert(2)</script> & more');
    expect(html).not.toMatch(/<img src=x|<script>alert/);
    expect(html).toContain('&lt;img src=x');
    const toStranger = only(guest.email);
    expect(toStranger.text + toStranger.html + toStranger.subject).not.toMatch(/onerror|alert/);
  });

  it('let no header be smuggled in by a name', async () => {
    await ask({ attendee: { ...guest, name: 'Bob\r\nBcc: everybody@example.net' } });
    await stage.drain();
    expect(only(owner).subject).not.toMatch(/[\r\n]/);
  });

  it('are sent later when the mail server is down, once, and under one Message-ID', async () => {
    stage.mail.failWith('temporary');
    await ask();
    await stage.drain();
    expect(stage.mail.sent).toEqual([]);
    stage.mail.failWith();
    stage.clock.advance({ hours: 1 });
    await stage.drain();
    expect(only(owner).messageId).not.toBe(only(guest.email).messageId);
    expect(only(owner).messageId).toMatch(/^letter-\d+\.[0-9a-f-]{36}@localhost:8090$/);
  });

  it('are not sent any more when a later word has overtaken them', async () => {
    stage.mail.failWith('temporary');
    const { id } = await ask();
    await stage.drain();
    await decide(id, 'confirm');
    stage.mail.failWith();
    stage.clock.advance({ hours: 1 });
    await stage.drain();
    expect(only(guest.email).subject).toMatch(/^Confirmed/);
    expect(to(owner)).toEqual([]);
  });

  it('that nobody will ever take are shown to the owner', async () => {
    stage.mail.failWith('permanent');
    const { id } = await ask();
    await stage.drain();
    const failed = await stage.server.call('GET', '/deliveries/failed', { token: host.token });
    expect(failed.json<{ items: object[] }>().items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'letter',
          appointmentId: id,
          recipient: guest.email,
          lastError: 'letter.refused',
        }),
      ]),
    );
  });

  it('stop while the owner’s account is disabled', async () => {
    await ask();
    const em = stage.database.orm.em.fork();
    await em.nativeUpdate(
      Subscriber,
      { id: host.person.subscriber.id },
      { timeDeleted: stage.clock.now() },
    );
    await stage.drain();
    expect([...to(owner), ...to(guest.email)]).toEqual([]);
  });

  it('give the meeting its name and time whatever became of the page', async () => {
    const { id } = await ask();
    await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token: host.token });
    await decide(id, 'decline');
    await stage.drain();
    const mail = only(guest.email);
    expect(mail.subject).toMatch(/^Declined: Intro call with Ada/);
    // There is no page to pick another time on.
    expect(mail.text).not.toContain(host.schedule.pageUrl);
  });

  it('lead back to a page, but never give away the key of a private one', async () => {
    const first = await ask();
    await decide(first.id, 'decline');
    await stage.drain();
    expect(to(guest.email).at(-1)?.text).toContain(host.schedule.pageUrl);
    const { id } = await ask();
    await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
      token: host.token,
      body: { private: true },
    });
    await decide(id, 'decline');
    await stage.drain();
    const hidden = to(guest.email).at(-1);
    expect(hidden?.subject).toMatch(/^Declined/);
    expect(hidden?.text).not.toContain(host.schedule.pageUrl);
    expect(hidden?.html).not.toContain('key=');
  });
});
