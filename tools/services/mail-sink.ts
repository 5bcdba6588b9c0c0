import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo, Server } from 'node:net';
import { type ParsedMail, type StructuredHeader, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** Try again later, or never. */
export type Refusal = 450 | 550;

export interface ReceivedMail {
  readonly id: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The invitation, as text/calendar with the METHOD of its content type. */
  readonly calendar: { readonly method: string; readonly content: string } | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailSink {
  readonly smtpUrl: string;
  readonly apiUrl: string;
  readonly mails: (to?: string) => readonly ReceivedMail[];
  readonly refuseWith: (refusal: Refusal | null) => void;
  readonly refusals: () => number;
  /** Mails are taken, but nobody is told; until it is switched off. */
  readonly keepSilent: (silent: boolean) => void;
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
}

const addressesOf = (field: ParsedMail['replyTo']) =>
  (field?.value ?? []).map(({ address }) => address ?? '');

const calendarOf = (mail: ParsedMail): ReceivedMail['calendar'] => {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) return null;
  const type = part.headers.get('content-type') as StructuredHeader | undefined;
  return { method: type?.params['method'] ?? '', content: part.content.toString('utf8') };
};

const headersOf = (mail: ParsedMail) =>
  Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
  );

interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

const received = (id: number, envelope: Envelope, mail: ParsedMail): ReceivedMail => ({
  id,
  from: envelope.from,
  to: envelope.to,
  replyTo: addressesOf(mail.replyTo),
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html || '',
  calendar: calendarOf(mail),
  headers: headersOf(mail),
});

const told = (refusal: Refusal) =>
  Object.assign(new Error('Told to refuse'), { responseCode: refusal });

/** Everything that was delivered, and how to answer the next sender. */
class Box {
  readonly mails: ReceivedMail[] = [];
  refusal: Refusal | null = null;
  refusals = 0;
  #lastId = 0;
  #untold: (() => void)[] | undefined;

  keepSilent(silent: boolean) {
    const untold = this.#untold ?? [];
    this.#untold = silent ? untold : undefined;
    if (!silent) for (const tell of untold) tell();
  }

  whenToldTo(tell: () => void) {
    if (this.#untold) this.#untold.push(tell);
    else tell();
  }

  admit(): Error | null {
    if (this.refusal === null) return null;
    this.refusals += 1;
    return told(this.refusal);
  }

  to(address?: string | null): readonly ReceivedMail[] {
    return address ? this.mails.filter(({ to }) => to.includes(address)) : [...this.mails];
  }

  keep(envelope: Envelope, mail: ParsedMail) {
    this.mails.push(received(++this.#lastId, envelope, mail));
  }
}

const smtpOf = (box: Box) =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onRcptTo: (_address, _session, done) => done(box.admit()),
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream).then((mail) => {
        box.keep({ from, to }, mail);
        box.whenToldTo(() => done(null, 'kept'));
      }, done);
    },
  });

const setRefusal = async (box: Box, request: IncomingMessage) => {
  const { refusal } = (await json(request)) as { refusal: Refusal | null };
  box.refusal = refusal;
  return { refusal };
};

/** GET /messages[?to=address], DELETE /messages, POST /refusal {"refusal": 450 | 550 | null}. */
const answer = async (box: Box, request: IncomingMessage): Promise<unknown> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const route = `${request.method} ${pathname}`;
  if (route === 'GET /messages') return box.to(searchParams.get('to'));
  if (route === 'DELETE /messages') return { cleared: box.mails.splice(0).length };
  if (route === 'POST /refusal') return setRefusal(box, request);
  return undefined;
};

const respond = async (box: Box, request: IncomingMessage, response: ServerResponse) => {
  const body = await answer(box, request);
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? null));
};

const listening = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: { close(done: () => void): unknown }) =>
  new Promise<void>((resolve) => void server.close(() => resolve()));

/** Takes every mail, delivers none, and shows them as JSON over HTTP. */
export const startMailSink = async (): Promise<MailSink> => {
  const box = new Box();
  const smtp = smtpOf(box);
  // A sender that is killed in the middle of a sentence is no fault of ours.
  smtp.on('error', () => undefined);
  const api = createServer((request, response) => void respond(box, request, response));
  const smtpPort = await listening(smtp.server);
  const apiPort = await listening(api);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    apiUrl: `http://127.0.0.1:${apiPort}/messages`,
    mails: (to) => box.to(to),
    refuseWith: (refusal) => {
      box.refusal = refusal;
    },
    refusals: () => box.refusals,
    keepSilent: (silent) => box.keepSilent(silent),
    clear: () => void box.mails.splice(0),
    stop: async () => {
      api.closeAllConnections();
      await Promise.all([closed(smtp), closed(api)]);
    },
  };
};
