import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly mail: ParsedMail;
  readonly raw: string;
  readonly recipients: readonly string[];
  readonly secure: boolean;
  readonly user: string | undefined;
}

export interface SmtpSink {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

const readAll = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A real SMTP server on a free port that keeps what it is given. */
export const smtpSink = async (options: SMTPServerOptions = {}): Promise<SmtpSink> => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    async onData(stream, { envelope, secure, user }, done) {
      const raw = await readAll(stream);
      const recipients = envelope.rcptTo.map(({ address }) => address);
      const mail = await simpleParser(raw);
      received.push({ mail, raw: raw.toString(), recipients, secure, user });
      done();
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((closed) => server.close(closed)),
  };
};

/** An answer of the server with this code. */
export const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
