import type { ProblemCode } from '@appointment/contracts';
import type { SettingsMessages } from '@appointment/i18n';

/** Why a calendar server could not be used, in words: what, what to do, and at which field. */
export interface Trouble {
  readonly what: string;
  readonly hint: string;
  readonly field?: { readonly name: 'url' | 'password'; readonly text: string };
}

/** The host of what somebody typed as the address of their calendar. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url.includes('://') ? url : `https://${url}`).host;
  } catch {
    return url;
  }
};

/** Undefined for problems that have nothing to do with the calendar server. */
export const troubleOf = (
  code: ProblemCode | string,
  url: string,
  words: SettingsMessages['caldav']['problems'],
): Trouble | undefined => {
  const host = hostOf(url);
  const at = (name: 'url' | 'password', text: string) => ({ field: { name, text } });
  const troubles: Partial<Record<string, Trouble>> = {
    'connection.host-unknown': {
      what: words.hostUnknown(host),
      hint: words.hostUnknownHint,
      ...at('url', words.hostUnknownField),
    },
    'connection.unreachable': {
      what: words.unreachable(host),
      hint: words.unreachableHint,
      ...at('url', words.unreachableField),
    },
    'connection.timed-out': {
      what: words.timedOut(host),
      hint: words.timedOutHint,
      ...at('url', words.timedOutField),
    },
    'connection.wrong-password': {
      what: words.wrongPassword(host),
      hint: words.wrongPasswordHint,
      ...at('password', words.wrongPasswordField),
    },
    'connection.not-caldav': {
      what: words.notCaldav(host),
      hint: words.notCaldavHint,
      ...at('url', words.notCaldavField),
    },
    'connection.address-not-allowed': {
      what: words.notAllowed,
      hint: words.notAllowedHint,
      ...at('url', words.notAllowedField),
    },
    'connection.already-connected': { what: words.already, hint: words.alreadyHint },
    'connection.no-calendars': { what: words.noCalendars, hint: words.noCalendarsHint },
    'connection.read-only': { what: words.readOnly, hint: words.readOnlyHint },
    'calendar.limit-reached': { what: words.limit, hint: words.limitHint },
  };
  return troubles[code];
};
