import { between } from '@appointment/testing';
import { changesOf, type Its, meeting, UID } from './provider-under-test';

/** Of calendars that take changes. */
export function writingContract(its: Its): void {
  const changes = (since?: string) => changesOf(its, since);
  const counted = (sequence: number) => (its().rewrites ? expect.any(Number) : sequence);

  describe('an event that is looked for', () => {
    it('is found as it is now', async () => {
      const { id } = await its().port.put(its().calendar, meeting());
      await its().port.put(its().calendar, meeting({ sequence: 1, title: 'Renamed' }));
      const found = await its().port.find(its().calendar, UID);
      expect(found).toMatchObject({
        id,
        event: { uid: UID, sequence: counted(1), title: 'Renamed' },
      });
      expect(found?.event.attendees).toMatchObject([
        { email: 'bob@example.net', answer: its().rewrites ? 'needs-action' : 'accepted' },
      ]);
    });
  });

  describe('an event that is put', () => {
    it('is there as it was meant', async () => {
      const { calendar, id } = await its().port.put(its().calendar, meeting());
      const { changed } = await changes();
      expect(calendar).toBe(its().calendar);
      expect(changed).toMatchObject([
        { id, uid: UID, busy: [between('2026-03-30T07:00Z', '2026-03-30T07:30Z')] },
      ]);
      const written = (await its().read(UID))?.replaceAll('\r\n ', '');
      expect(written).toContain('SUMMARY:Kennenlernen\\; 你好\\, "quoted" & <b>');
      expect(written).toMatch(/ATTENDEE;.*SCHEDULE-AGENT=CLIENT/);
    });

    it('twice is one event, and the later word on it', async () => {
      const held = await its().port.put(its().calendar, meeting({ status: 'tentative' }));
      const confirmed = await its().port.put(its().calendar, meeting({ sequence: 1 }));
      expect(confirmed.id).toBe(held.id);
      expect((await changes()).changed).toHaveLength(1);
      expect(await its().read(UID)).toContain('STATUS:CONFIRMED');
    });

    it('is put again after it was removed', async () => {
      await its().port.remove(await its().port.put(its().calendar, meeting()));
      await its().port.put(its().calendar, meeting({ sequence: 1 }));
      expect((await changes()).changed).toHaveLength(1);
    });

    it('never overwrites a newer word', async () => {
      await its().port.put(its().calendar, meeting({ sequence: 2 }));
      const end = Temporal.Instant.from('2026-03-30T09:00:00Z');
      await its().port.put(its().calendar, meeting({ sequence: 1, end }));
      expect((await changes()).changed[0]?.busy).toEqual([
        between('2026-03-30T07:00Z', '2026-03-30T07:30Z'),
      ]);
    });

    it('leaves the words of the owner if they are to be kept', async () => {
      await its().port.put(its().calendar, meeting());
      const written = (await its().read(UID)) ?? '';
      const line = /^SUMMARY:.*\r?\n(?:[ \t].*\r?\n)*/m;
      const renamed = 'SUMMARY:Mine\r\nDESCRIPTION:My notes\r\nCATEGORIES:Red\r\n';
      await its().write(UID, written.replace(line, renamed));
      const start = Temporal.Instant.from('2026-03-30T07:15:00Z');
      const moved = meeting({ sequence: 1, start });
      await its().port.put(its().calendar, moved, { keep: 'owners-words' });
      const found = await its().port.find(its().calendar, UID);
      expect(found?.event).toMatchObject({ title: 'Mine', description: 'My notes' });
      expect(found?.event).toMatchObject({ sequence: counted(1) });
      expect(found?.event.start.equals(start)).toBe(true);
      expect(await its().read(UID)).toContain('CATEGORIES:Red');
    });

    it('keeps a uid that looks like no file name', async () => {
      const uid = 'a b/c%2F@é?#.ics';
      const { id } = await its().port.put(its().calendar, meeting({ uid }));
      await its().port.put(its().calendar, meeting({ uid, sequence: 1 }));
      expect((await changes()).changed.map((event) => event.uid)).toEqual([uid]);
      await its().port.remove({ calendar: its().calendar, id, etag: null });
      expect((await changes()).changed).toEqual([]);
    });
  });

  describe('an event that is removed', () => {
    it('is gone', async () => {
      const event = await its().port.put(its().calendar, meeting());
      const { next } = await changes();
      await its().port.remove(event);
      expect(await its().read(UID)).toBeUndefined();
      expect((await changes(next)).gone).toEqual([event.id]);
    });

    it('may have been changed by the owner', async () => {
      const event = await its().port.put(its().calendar, meeting());
      await its().write(UID, ((await its().read(UID)) ?? '').replace('Kennenlernen', 'Mine'));
      await its().port.remove({ ...event, uid: UID });
      expect(await its().read(UID)).toBeUndefined();
    });

    it('may be gone already', async () => {
      const event = await its().port.put(its().calendar, meeting());
      await its().port.remove(event);
      await expect(its().port.remove(event)).resolves.toBeUndefined();
    });
  });
}
