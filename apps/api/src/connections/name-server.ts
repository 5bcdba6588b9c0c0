import { Resolver } from 'node:dns/promises';
import type { NameServer } from '@appointment/calendar-providers';

/** The system's name servers; a lookup that takes longer than a person would wait has found nothing. */
export function systemNameServer(): NameServer {
  const resolver = new Resolver({ timeout: 1_500, tries: 1 });
  return {
    srv: (name) => resolver.resolveSrv(name),
    txt: (name) => resolver.resolveTxt(name),
  };
}
