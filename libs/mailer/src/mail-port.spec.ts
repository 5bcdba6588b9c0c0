import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mailPort } from './mail-port';
import { sampleMail } from './sample-mail';
import { smtpSink } from './smtp/smtp-sink';

describe('mailPort', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mail-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it.each([
    ['a relative folder', (path: string) => `file:${relative(process.cwd(), path)}`],
    ['an absolute folder', (path: string) => `file:${path}`],
    ['a file address', (path: string) => pathToFileURL(path).href],
  ])('writes into %s', async (_, url) => {
    await mailPort(url(directory)).send(sampleMail());

    expect(await readdir(directory)).toHaveLength(1);
  });

  it('sends by SMTP', async () => {
    const server = await smtpSink();

    await mailPort(`smtp://127.0.0.1:${server.port}`).send(sampleMail());

    expect(server.received).toHaveLength(1);
    await server.close();
  });

  it.each(['http://example.org', 'mail', 'sendmail:'])('does not know %s', (url) => {
    expect(() => mailPort(url)).toThrow(TypeError);
  });
});
