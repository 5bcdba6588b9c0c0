import { unavailable } from '../failures';

/** What the owner typed, understood. */
export interface TypedAddress {
  /** Undefined where a host was typed, or a mail address. */
  readonly url: URL | undefined;
  /** The host, with its port if there is one. */
  readonly host: string;
  /** As it was typed after the host of no URL. */
  readonly rest: string;
  /** The mail address, if it is one. */
  readonly mail: string | undefined;
}

const SCHEMES: Readonly<Record<string, string>> = {
  'https:': 'https:',
  'http:': 'http:',
  'caldavs:': 'https:',
  'caldav:': 'http:',
};

/** Throws `ProviderUnavailable` for what is neither a web address nor a mail address nor a host. */
export function readTyped(typed: string): TypedAddress {
  const text = typed.trim();
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*:)\/\/(.*)$/i.exec(text) ?? [];
  if (scheme !== undefined) {
    const known = SCHEMES[scheme.toLowerCase()];
    if (known === undefined)
      throw unavailable('address-not-allowed', `${scheme} is no web address`);
    const url = webAddress(known, rest);
    return { url, host: url.host, rest: url.pathname, mail: undefined };
  }
  const [, mail, local] = /^(?:mailto:)?(([^@/\s]*)@[^@/\s]+)$/i.exec(text) ?? [];
  const address = webAddress('https:', text.replace(/^(mailto:)?[^@/]*@/i, ''));
  const { pathname: path, search } = address;
  return {
    url: undefined,
    host: address.host,
    rest: path + search,
    mail: local ? mail : undefined,
  };
}

/** `rest` is all that follows the slashes; name, password and fragment are dropped. */
export function webAddress(scheme: string, rest: string): URL {
  if (!URL.canParse(`${scheme}//${rest}`)) throw unavailable('host-unknown', 'this is no address');
  const url = new URL(`${scheme}//${rest}`);
  [url.username, url.password, url.hash] = ['', '', ''];
  return url;
}

/**
 * The names to try: the one that was typed; of a mail address also the part before the @, as servers differ in which of them is
 * the account's name.
 */
export function userNames(username: string, mail: string | undefined): string[] {
  const typed = username === '' && mail !== undefined ? mail : username;
  const local = /^([^@]+)@[^@]+$/.exec(typed)?.[1];
  return local === undefined ? [typed] : [typed, local];
}
