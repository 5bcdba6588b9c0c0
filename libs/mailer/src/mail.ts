export interface Address {
  readonly name?: string;
  readonly email: string;
}

/** What a calendar program reads: the same iCalendar text as an alternative part and as `invite.ics`. */
export interface CalendarPart {
  /** Has to be the METHOD inside of the content (RFC 6047, 2.4). */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

export interface Mail {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  /** Where an answer goes: the other party of the meeting, not the machine that writes. */
  readonly replyTo?: Address;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar?: CalendarPart;
  /**
   * With or without its angle brackets. A letter that is sent again after a doubt keeps its id, so
   * that mailboxes show it once.
   */
  readonly messageId?: string;
}

/** Hands mails over to whoever delivers them. */
export interface MailPort {
  /** Resolves once the mail is taken over for good; throws `MailNotSent` when it is not. */
  send(mail: Mail): Promise<void>;
}
