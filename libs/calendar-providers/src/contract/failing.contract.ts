import type { CalendarPort } from '../calendar-port';
import { ProviderUnavailable } from '../provider-unavailable';
import { type Its, meeting, UID, view } from './provider-under-test';

type Question = [name: string, ask: (port: CalendarPort, calendar: string) => Promise<unknown>];

const reads: Question[] = [
  ['list', (port) => port.list()],
  ['changes', (port, calendar) => port.changes(calendar, undefined, view)],
  ['busy', (port, calendar) => port.busy([calendar], view)],
  ['events', (port, calendar) => port.events(calendar, view)],
  ['find', (port, calendar) => port.find(calendar, UID)],
];

const changes: Question[] = [
  ['availability', (port) => port.availability()],
  ['put', (port, calendar) => port.put(calendar, meeting())],
  ['remove', (port, calendar) => port.remove({ calendar, id: `${calendar}x.ics`, etag: null })],
];

/** Who cannot answer says so; it is never the same as nothing. */
export function failingContract(its: Its, { writes }: { writes: boolean }): void {
  it.each(writes ? [...reads, ...changes] : reads)(
    '%s says that the password is wrong',
    async (_, ask) => {
      const failure = await ask(its().locked, its().calendar).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProviderUnavailable);
      expect(failure).toMatchObject({ code: 'wrong-password' });
    },
  );

  it('knows no calendar that is not there', async () => {
    const nowhere = `${its().calendar.replace(/\/$/, '')}-nowhere/`;
    const failed = { code: 'calendar-gone' };
    await expect(its().port.changes(nowhere, undefined, view)).rejects.toMatchObject(failed);
    await expect(its().port.busy([nowhere], view)).rejects.toMatchObject(failed);
    await expect(its().port.events(nowhere, view)).rejects.toMatchObject(failed);
    await expect(its().port.find(nowhere, UID)).rejects.toMatchObject(failed);
    if (writes) await expect(its().port.put(nowhere, meeting())).rejects.toMatchObject(failed);
  });
}
