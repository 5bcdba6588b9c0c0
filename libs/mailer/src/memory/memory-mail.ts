import { compose } from '../compose';
import type { Mail, MailPort } from '../mail';
import { MailNotSent, type Lasting } from '../mail-not-sent';

export interface MemoryMail extends MailPort {
  /** In the order in which they were sent. */
  readonly sent: readonly Mail[];
  /** From now on every mail is refused; without an argument they pass again. */
  failWith(lasting?: Lasting): void;
  clear(): void;
}

/** Keeps mails where a test can read them; refuses what the others would refuse. */
export const memoryMail = (): MemoryMail => {
  const sent: Mail[] = [];
  let refusal: Lasting | undefined;
  return {
    sent,
    failWith(lasting) {
      refusal = lasting;
    },
    clear() {
      sent.length = 0;
    },
    async send(mail) {
      compose(mail);
      if (refusal) throw new MailNotSent(refusal, `Told to refuse (${refusal})`);
      sent.push(mail);
    },
  };
};
