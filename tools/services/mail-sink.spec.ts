import { createTransport } from 'nodemailer';
import { type MailSink, startMailSink } from './mail-sink.ts';
import { until } from './until.ts';

let sink: MailSink;

beforeEach(async () => {
  sink = await startMailSink();
});
afterEach(() => sink.stop());

const send = (to: string) =>
  createTransport(sink.smtpUrl).sendMail({
    from: 'Appointment <noreply@example.org>',
    to,
    replyTo: 'mara@example.org',
    subject: 'Grüße',
    text: 'Bis morgen',
    icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  });

it('shows what was delivered, with the invitation inside', async () => {
  await send('ana@example.org');
  expect(sink.mails('ana@example.org')).toMatchObject([
    {
      from: 'noreply@example.org',
      to: ['ana@example.org'],
      replyTo: ['mara@example.org'],
      subject: 'Grüße',
      calendar: { method: 'REQUEST', content: expect.stringContaining('BEGIN:VCALENDAR') },
    },
  ]);
});

it.each([450, 550] as const)(
  'refuses with %i when told to, and takes mail again after',
  async (code) => {
    sink.refuseWith(code);
    await expect(send('ana@example.org')).rejects.toMatchObject({ responseCode: code });
    sink.refuseWith(null);
    await send('ana@example.org');
    expect([sink.refusals(), sink.mails().length]).toEqual([1, 1]);
  },
);

it('keeps what it is silent about, and answers later', async () => {
  sink.keepSilent(true);
  const told = jest.fn();
  const sent = send('ana@example.org').then(told);
  await until('the mail to be here', () => sink.mails().length === 1);
  // Time enough for an answer, if there were one.
  await fetch(sink.apiUrl);
  expect(told).not.toHaveBeenCalled();
  sink.keepSilent(false);
  await sent;
  expect(sink.mails()).toHaveLength(1);
});

it('tells other programs over HTTP', async () => {
  await send('ana@example.org');
  await send('bo@example.org');
  const ask = async (query: string) => (await fetch(sink.apiUrl + query)).json();
  expect(await ask('?to=bo@example.org')).toMatchObject([{ to: ['bo@example.org'] }]);
  expect(await ask('')).toHaveLength(2);
  await fetch(sink.apiUrl, { method: 'DELETE' });
  expect(await ask('')).toEqual([]);
});
