import type { ProblemCode } from '@appointment/contracts';
import type { SettingsMessages } from '@appointment/i18n';

/** What somebody can type about a calendar, and be wrong about. */
export type TypedField = 'url' | 'username' | 'password';

/** Why a calendar could not be used, in words: what, what to try, and at which field. */
export interface Trouble {
  readonly what: string;
  readonly hint: string;
  readonly field?: { readonly name: TypedField; readonly text: string };
}

type Code = ProblemCode | (string & {});
type Words = SettingsMessages['troubles'];

/** The host of what somebody typed as the address of their calendar: a URL, a host, a mail address. */
export const hostOf = (typed: string): string => {
  const address = typed.includes('://') ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address).host : typed;
};

/** Those that nobody mends by typing something else have no field. */
const fields: Partial<Record<string, TypedField>> = {
  'connection.host-unknown': 'url',
  'connection.unreachable': 'url',
  'connection.timed-out': 'url',
  'connection.tls': 'url',
  'connection.wrong-password': 'password',
  'connection.sign-in-unsupported': 'url',
  'connection.forbidden': 'password',
  'connection.not-caldav': 'url',
  'connection.not-icalendar': 'url',
  'connection.calendar-gone': 'url',
  'connection.address-not-allowed': 'url',
  'connection.too-large': 'url',
};

/** Undefined for problems that have nothing to do with the calendar server. */
export const troubleOf = (code: Code, url: string, words: Words): Trouble | undefined => {
  const table: Partial<Record<string, Words['unknown'] | Words['connection.tls']>> = words;
  const said = table[code];
  if (!said) return undefined;
  const name = fields[code];
  const trouble = { what: said.what(hostOf(url)), hint: said.hint };
  return name ? { ...trouble, field: { name, text: said.field } } : trouble;
};

const ofSignIn: readonly Code[] = [
  'connection.wrong-password',
  'connection.forbidden',
  'connection.sign-in-unsupported',
];
const ofTheMoment: readonly Code[] = [
  'connection.unreachable',
  'connection.timed-out',
  'connection.rate-limited',
  'connection.server-error',
];

/** What mends a broken connection: a new password, patience, or something else. */
export const remedyOf = (code: Code): 'sign-in' | 'wait' | 'look' => {
  if (ofSignIn.includes(code)) return 'sign-in';
  return ofTheMoment.includes(code) ? 'wait' : 'look';
};
