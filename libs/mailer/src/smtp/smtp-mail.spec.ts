import { createServer, type AddressInfo, type Server } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { MailNotSent } from '../mail-not-sent';
import { sampleMail } from '../sample-mail';
import { smtpMail } from './smtp-mail';
import { answer, smtpSink, type SmtpSink } from './smtp-sink';
import { testCertificate, testKey } from './test-certificate';

const open: { close(): Promise<void> }[] = [];
const sink = async (options?: SMTPServerOptions): Promise<SmtpSink> => {
  const started = await smtpSink(options);
  open.push(started);
  return started;
};
const urlOf = ({ port }: { port: number }, user = '') => `smtp://${user}127.0.0.1:${port}`;
const refusal = (sent: Promise<void>): Promise<MailNotSent> =>
  sent.then(
    () => {
      throw new Error('The mail was sent');
    },
    (error: MailNotSent) => error,
  );
const tls = { key: testKey, cert: testCertificate, disabledCommands: [] };

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('a mail over SMTP', () => {
  it('arrives as it was written', async () => {
    const server = await sink();

    await smtpMail(urlOf(server)).send(
      sampleMail({ cc: [{ email: 'ana@example.com' }], text: 'Zeile\n.\nEnde\n' }),
    );

    const [{ mail, recipients } = { mail: undefined, recipients: [] }] = server.received;
    expect(recipients).toEqual(['tomas@example.com', 'ana@example.com']);
    expect(mail).toMatchObject({
      subject: 'Zugesagt: Gespräch, Do., 10. Sept., 10:30',
      text: 'Zeile\n.\nEnde\n',
      html: expect.stringContaining('Gespräch – 日本'),
      messageId: '<letter-17@example.org>',
      from: { text: '"Mara Lindqvist" <appointment@example.org>' },
      replyTo: { text: '"Mara Lindqvist" <mara@example.org>' },
    });
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('carries the invitation as an alternative and as a file', async () => {
    const server = await sink();
    const mail = sampleMail();

    await smtpMail(urlOf(server)).send(mail);

    const { raw = '', mail: got } = server.received[0] ?? {};
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r\n/);
    const files = got?.attachments.filter(({ filename }) => filename === 'invite.ics') ?? [];
    expect(files.map(({ content }) => content.toString())).toEqual([mail.calendar?.content]);
  });

  it('shows the invitation behind HTML and text, so that every program finds what it can show', async () => {
    const server = await sink();

    await smtpMail(urlOf(server)).send(sampleMail());

    const types = [...(server.received[0]?.raw ?? '').matchAll(/^Content-Type: ([\w/-]+)/gm)];
    expect(types.map(([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
  });

  it.each(['PLAIN', 'LOGIN'])('signs in by %s with the password of its address', async (method) => {
    const server = await sink({ ...tls, authMethods: [method] });
    const url = urlOf(server, 'app%40example.org:p%3A%40ss@');

    await smtpMail(url, { ca: testCertificate }).send(sampleMail());

    expect(server.received[0]).toMatchObject({ user: 'app@example.org', secure: true });
  });

  it('speaks TLS from the first byte by smtps', async () => {
    const server = await sink({ ...tls, secure: true });

    await smtpMail(`smtps://127.0.0.1:${server.port}`, { ca: testCertificate }).send(sampleMail());

    expect(server.received[0]?.secure).toBe(true);
  });

  it('changes to TLS when the server offers it', async () => {
    const server = await sink(tls);

    await smtpMail(urlOf(server), { ca: testCertificate }).send(sampleMail());

    expect(server.received[0]?.secure).toBe(true);
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const server = await sink(tls);

    const error = await refusal(smtpMail(urlOf(server)).send(sampleMail()));

    expect(error).toMatchObject({ permanent: false });
    expect(server.received).toEqual([]);
  });

  it('sends no password in clear', async () => {
    const asked: unknown[] = [];
    const server = await sink({
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        asked.push(auth);
        done(null, { user: 'x' });
      },
    });

    const error = await refusal(smtpMail(urlOf(server, 'app:secret@')).send(sampleMail()));

    expect(error).toMatchObject({ permanent: false });
    expect(error.message).not.toContain('secret');
    expect(asked).toEqual([]);
  });

  it('sends it in clear when it is told to, for a relay on the same machine', async () => {
    const server = await sink({ allowInsecureAuth: true });

    await smtpMail(`${urlOf(server, 'app:secret@')}?tls=never`).send(sampleMail());

    expect(server.received[0]?.user).toBe('app');
  });
});

describe('a mail that is not taken', () => {
  it.each([
    [450, 'temporary'],
    [451, 'temporary'],
    [452, 'temporary'],
    [550, 'permanent'],
    [553, 'permanent'],
    [503, 'temporary'],
  ])('because of the recipient, with %d, failed as %s', async (code, lasting) => {
    const server = await sink({
      onRcptTo: (_address, _session, done) => done(answer(code, 'no')),
    });

    const error = await refusal(smtpMail(urlOf(server)).send(sampleMail()));

    expect(error).toBeInstanceOf(MailNotSent);
    expect(error).toMatchObject({ lasting, refused: ['tomas@example.com'] });
  });

  it.each([
    [452, 'temporary'],
    [552, 'permanent'],
    [554, 'permanent'],
  ])('because of what it says, with %d, failed as %s', async (code, lasting) => {
    const server = await sink({
      onData: (stream, _session, done) => {
        stream.on('end', () => done(answer(code, 'no')));
        stream.resume();
      },
    });

    expect(await refusal(smtpMail(urlOf(server)).send(sampleMail()))).toMatchObject({ lasting });
  });

  it('for a refused password may pass later, when the operator has corrected it', async () => {
    const server = await sink({
      ...tls,
      onAuth: (_auth, _session, done) => done(answer(535, 'no')),
    });

    const url = urlOf(server, 'app:wrong@');
    const error = await refusal(smtpMail(url, { ca: testCertificate }).send(sampleMail()));

    expect(error).toMatchObject({ lasting: 'temporary' });
    expect(error.message).not.toContain('wrong');
  });

  it('for a sender that the server does not like may pass later too', async () => {
    const server = await sink({
      onMailFrom: (_address, _session, done) => done(answer(550, 'not you')),
    });

    expect(await refusal(smtpMail(urlOf(server)).send(sampleMail()))).toMatchObject({
      lasting: 'temporary',
    });
  });

  it('by one of two recipients is not sent to the other again', async () => {
    const server = await sink({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('ana') ? answer(450, 'later') : undefined),
    });

    const mail = sampleMail({ cc: [{ email: 'ana@example.com' }] });
    const error = await refusal(smtpMail(urlOf(server)).send(mail));

    expect(error).toMatchObject({ lasting: 'permanent', refused: ['ana@example.com'] });
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['tomas@example.com']]);
  });

  it('because nobody listens may pass later', async () => {
    const server = await smtpSink();
    await server.close();

    expect(await refusal(smtpMail(urlOf(server)).send(sampleMail()))).toMatchObject({
      lasting: 'temporary',
    });
  });

  describe('by a server that says nothing', () => {
    let silent: Server;

    beforeEach(async () => {
      silent = createServer((socket) => socket.on('error', () => undefined));
      await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
      open.push({ close: () => new Promise((closed) => silent.close(() => closed())) });
    });

    it('is given up', async () => {
      const { port } = silent.address() as AddressInfo;

      const error = await refusal(smtpMail(urlOf({ port }), { silence: 50 }).send(sampleMail()));

      expect(error).toMatchObject({ lasting: 'temporary' });
      expect(error.message).toMatch(/timed? ?out|never received/i);
    });
  });

  it('by a server that falls silent in the middle is given up', async () => {
    const server = await sink({ onRcptTo: () => undefined });

    const error = await refusal(smtpMail(urlOf(server), { silence: 50 }).send(sampleMail()));

    expect(error).toMatchObject({ lasting: 'temporary' });
  });
});
