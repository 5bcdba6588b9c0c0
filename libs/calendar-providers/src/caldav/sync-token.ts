import type { SyncToken } from '../calendar-port';
import { Fingerprint } from './fingerprint';

/** What our tokens say: the server's own token, or what was seen and the mark of the collection then. */
export type Known =
  | {
      readonly by: 'sync';
      readonly token: string;
      /** How many events there were, when they were last counted. */
      readonly size: number | undefined;
    }
  | { readonly by: 'sight'; readonly seen: Fingerprint; readonly ctag: string | undefined };

/** Undefined for a token that is none of ours. */
export function readToken(token: SyncToken | undefined): Known | undefined {
  const [, size, synced] = /^sync:(?:(\d{1,9});)?(.*)$/s.exec(token ?? '') ?? [];
  if (synced !== undefined)
    return { by: 'sync', token: synced, size: size === undefined ? undefined : Number(size) };
  const [, fingerprint = '', ctag = ''] = /^seen:([\w-]+);(.*)$/s.exec(token ?? '') ?? [];
  const seen = Fingerprint.decode(fingerprint);
  return seen && { by: 'sight', seen, ctag: ctag || undefined };
}

export const syncToken = (token: string, size: number | undefined): SyncToken =>
  `sync:${size === undefined ? '' : `${size};`}${token}`;

export const sightToken = (seen: Fingerprint, ctag: string | undefined): SyncToken =>
  `seen:${seen.encode()};${ctag ?? ''}`;
