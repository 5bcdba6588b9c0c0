import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { MailNotSent } from '../mail-not-sent';
import { sampleMail } from '../sample-mail';
import { fileMail } from './file-mail';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('fileMail', () => {
  it('writes what a mail program opens', async () => {
    await fileMail(directory).send(sampleMail());

    const [name = ''] = await readdir(directory);
    const mail = await simpleParser(await readFile(join(directory, name)));
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT\S+_tomas@example\.com_\w+\.eml$/);
    expect(mail).toMatchObject({
      subject: 'Zugesagt: Gespräch, Do., 10. Sept., 10:30',
      text: 'Gespräch – 日本\n',
      messageId: '<letter-17@example.org>',
    });
    expect(mail.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
  });

  it('makes the folder', async () => {
    const below = join(directory, 'data', 'mail');

    await fileMail(below).send(sampleMail());

    expect(await readdir(below)).toHaveLength(1);
  });

  it('names files so that they sort as they were sent', async () => {
    const port = fileMail(directory);
    const subjects = Array.from({ length: 20 }, (_, i) => `Mail ${i}`);

    for (const subject of subjects) await port.send(sampleMail({ subject }));

    const names = (await readdir(directory)).toSorted();
    const mails = await Promise.all(names.map((name) => readFile(join(directory, name))));
    const parsed = await Promise.all(mails.map((mail) => simpleParser(mail)));
    expect(parsed.map(({ subject }) => subject)).toEqual(subjects);
  });

  it('leaves no half of a mail behind', async () => {
    const port = fileMail(directory);

    await Promise.all(Array.from({ length: 20 }, () => port.send(sampleMail())));

    const names = await readdir(directory);
    expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(20);
    expect(names).toHaveLength(20);
  });

  it('stays in its folder, whoever the mail is for', async () => {
    await fileMail(directory).send(sampleMail({ to: [{ email: '../../x/y@example.com' }] }));

    expect(await readdir(directory)).toEqual([expect.stringContaining('_.._.._x_y@example.com_')]);
  });

  it('refuses what cannot be sent', async () => {
    const send = fileMail(directory).send(sampleMail({ to: [{ email: 'nobody' }] }));

    await expect(send).rejects.toBeInstanceOf(MailNotSent);
    expect(await readdir(directory)).toEqual([]);
  });
});
