import type { AttendeeAnswer } from '../calendar-event';
import { type JCalComponent, type JCalProperty, parameterOf, propertiesOf } from '../jcal';

const ANSWERS: readonly AttendeeAnswer[] = ['needs-action', 'accepted', 'declined', 'tentative'];

/** PARTSTAT; whoever delegated, or said what no RFC knows, has not answered. */
export const answerOf = (attendee: JCalProperty): AttendeeAnswer => {
  const written = parameterOf(attendee, 'partstat')?.toLowerCase();
  return ANSWERS.find((answer) => answer === written) ?? 'needs-action';
};

/** The mail addresses of an ATTENDEE or ORGANIZER in lower case: servers put their own into the value and the real one beside it. */
export const addressesOf = (person: JCalProperty): string[] =>
  [parameterOf(person, 'email') ?? '', String(person[3])].map(address).filter(Boolean);

/** What the person behind these addresses has answered; undefined where nobody asked them. */
export function answerBy(
  component: JCalComponent,
  addresses: readonly string[],
): AttendeeAnswer | undefined {
  const theirs = new Set(addresses.map(address));
  const asked = propertiesOf(component, 'attendee').filter((attendee) =>
    addressesOf(attendee).some((written) => theirs.has(written)),
  );
  const answers = asked.map(answerOf);
  return answers.includes('declined') ? 'declined' : answers[0];
}

const address = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
