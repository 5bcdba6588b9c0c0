import { MailNotSent } from '../mail-not-sent';
import { sampleMail } from '../sample-mail';
import { memoryMail } from './memory-mail';

describe('memoryMail', () => {
  it('keeps what was sent, in order', async () => {
    const port = memoryMail();
    const mails = [sampleMail({ subject: 'One' }), sampleMail({ subject: 'Two' })];

    for (const mail of mails) await port.send(mail);

    expect(port.sent).toEqual(mails);
  });

  it('refuses when told to, until told otherwise', async () => {
    const port = memoryMail();
    port.failWith('temporary');

    await expect(port.send(sampleMail())).rejects.toMatchObject({ permanent: false });

    port.failWith();
    await port.send(sampleMail());
    expect(port.sent).toHaveLength(1);
  });

  it('refuses addresses that the others refuse', async () => {
    await expect(
      memoryMail().send(sampleMail({ to: [{ email: 'nobody' }] })),
    ).rejects.toBeInstanceOf(MailNotSent);
  });

  it('can be emptied', async () => {
    const port = memoryMail();
    await port.send(sampleMail());

    port.clear();

    expect(port.sent).toEqual([]);
  });
});
