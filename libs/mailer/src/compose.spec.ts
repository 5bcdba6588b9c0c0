import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { compose } from './compose';
import { MailNotSent } from './mail-not-sent';
import { sampleMail } from './sample-mail';

const written = async (mail: ReturnType<typeof sampleMail>): Promise<string> => {
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return String((await stream.sendMail(compose(mail))).message);
};

/** Names of the headers before the first empty line; continued lines belong to the one above. */
const headerNames = (source: string): string[] =>
  (source.split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((each) => !/^[ \t]/.test(each))
    .map((each) => each.slice(0, each.indexOf(':')))
    .toSorted();

describe('compose', () => {
  it('adds no header, whatever names, subject and id are', async () => {
    const usual = headerNames(await written(sampleMail()));
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.stringMatching(/^[a-z:\r\n <>@",]{1,80}$/),
    );

    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (name, subject, messageId) => {
        const mail = sampleMail({
          from: { name, email: 'appointment@example.org' },
          to: [{ name, email: 'tomas@example.com' }],
          replyTo: { name, email: 'mara@example.org' },
          subject: `x${subject}`,
          messageId: `x${messageId}`,
        });

        expect(headerNames(await written(mail))).toEqual(usual);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    'nobody',
    'a@b@c.example',
    'a@b.example, c@d.example',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    '"c@d.example x"@b.example',
    'a@b.example>',
    'a b@c.example',
    '',
  ])('takes no address such as %j', (email) => {
    const act = () => compose(sampleMail({ to: [{ email }] }));

    expect(act).toThrow(MailNotSent);
    expect(act).toThrow(expect.objectContaining({ permanent: true, refused: [email] }));
  });

  it.each(['tomas+work@example.com', "o'hara@example.com", 'tomás@bücher.example', 'a@localhost'])(
    'takes %s',
    (email) => {
      expect(compose(sampleMail({ to: [{ email }] })).to).toEqual([{ name: '', address: email }]);
    },
  );

  it('writes an id when it is given none', async () => {
    const mail = sampleMail({ messageId: undefined });

    expect(await written(mail)).toMatch(/^Message-ID: <[^\s>]+@[^\s>]+>\r$/m);
  });

  it('reads no file and asks no address that a content names', async () => {
    const mail = sampleMail({ text: '/etc/passwd', html: '<img src="file:///etc/passwd">' });

    expect(compose(mail)).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
  });
});
