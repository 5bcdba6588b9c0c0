import type { SyncToken } from '../calendar-port';
import { Fingerprint } from '../caldav/fingerprint';
import type { Validators } from './subscription';

/** What was seen of a subscription. */
export interface Known {
  readonly seen: Fingerprint;
  readonly validators: Validators;
}

export const writeToken = ({ seen, validators }: Known): SyncToken =>
  `ics:${seen.encode()};${JSON.stringify(validators)}`;

/** Undefined for a token that is none of ours. */
export function readToken(token: SyncToken | undefined): Known | undefined {
  const [, fingerprint, json = ''] = /^ics:([\w-]+);(.*)$/s.exec(token ?? '') ?? [];
  const seen = fingerprint === undefined ? undefined : Fingerprint.decode(fingerprint);
  return seen && { seen, validators: validatorsIn(json) };
}

function validatorsIn(json: string): Validators {
  try {
    const { etag, modified } = Object(JSON.parse(json)) as Record<string, unknown>;
    return {
      ...(typeof etag === 'string' && { etag }),
      ...(typeof modified === 'string' && { modified }),
    };
  } catch {
    // Then the server is asked for everything.
    return {};
  }
}
