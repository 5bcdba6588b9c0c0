import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { compose } from '../compose';
import type { Mail, MailPort } from '../mail';

const pad = (n: number): string => String(n).padStart(4, '0');

/** Instant, count and address: the names of a folder sort in the order in which the mails were sent. */
const fileName = (mail: Mail, count: number): string => {
  const sent = new Date().toISOString().replaceAll(':', '-');
  const to = (mail.to[0]?.email ?? 'nobody').replace(/[^\w.@+-]/g, '_').slice(0, 100);
  return `${sent}_${pad(count)}_${to}_${randomBytes(3).toString('hex')}.eml`;
};

/** Written aside and then renamed: whoever watches the folder never reads half a mail. */
const writeWhole = async (directory: string, name: string, content: Buffer): Promise<void> => {
  const aside = join(directory, `.${name}.part`);
  await mkdir(directory, { recursive: true });
  await writeFile(aside, content);
  await rename(aside, join(directory, name));
};

/**
 * Writes each mail as an `.eml` file (RFC 5322), which mail programs open, into a folder that is made
 * when it is missing.
 */
export const fileMail = (directory: string): MailPort => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  let count = 0;
  return {
    async send(mail) {
      const { message } = await transport.sendMail(compose(mail));
      count += 1;
      await writeWhole(directory, fileName(mail, count), message as Buffer);
    },
  };
};
