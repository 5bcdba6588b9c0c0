import { toHtml } from '../html/page';
import { toText } from '../text/text-letter';
import { confirmedToAttendee, confirmedToOwner } from './confirmed';
import type { LetterContent } from './content';
import {
  cancelledToAttendee,
  cancelledToOwner,
  declinedToAttendee,
  expiredToAttendee,
  expiredToOwner,
} from './ended';
import type { Letter } from './letter';
import { movedToAttendee, movedToOwner } from './moved';
import { reminderToAttendee } from './reminder';
import { receiptToAttendee, requestToOwner } from './requested';

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  /** Plain text with the same facts and links. */
  readonly text: string;
}

const contentOf = (letter: Letter): LetterContent => {
  switch (letter.kind) {
    case 'request-to-owner':
      return requestToOwner(letter);
    case 'receipt-to-attendee':
      return receiptToAttendee(letter);
    case 'confirmed-to-attendee':
      return confirmedToAttendee(letter);
    case 'confirmed-to-owner':
      return confirmedToOwner(letter);
    case 'declined-to-attendee':
      return declinedToAttendee(letter);
    case 'cancelled-to-attendee':
      return cancelledToAttendee(letter);
    case 'cancelled-to-owner':
      return cancelledToOwner(letter);
    case 'expired-to-attendee':
      return expiredToAttendee(letter);
    case 'expired-to-owner':
      return expiredToOwner(letter);
    case 'moved-to-attendee':
      return movedToAttendee(letter);
    case 'moved-to-owner':
      return movedToOwner(letter);
    case 'reminder-to-attendee':
      return reminderToAttendee(letter);
  }
};

/**
 * What the letter says, in its reader's language and time. Pure: the same letter is the same text.
 * Every value in it may come from a stranger; none can add markup, links, lines or headers.
 */
export const renderLetter = (letter: Letter): RenderedLetter => {
  const content = contentOf(letter);
  return { subject: content.subject, html: toHtml(content), text: toText(content) };
};
