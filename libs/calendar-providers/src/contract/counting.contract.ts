import { between } from '@appointment/testing';
import { changesOf, type Its, once, uidsIn } from './provider-under-test';

/** Of providers that keep count of changes: only what is new is told again. */
export function countingContract(its: Its): void {
  const changes = (since?: string) => changesOf(its, since);

  describe('what changed', () => {
    it('is only the change after that, and then nothing', async () => {
      await its().write('a', once('a', '20260330'));
      const { next } = await changes();
      await its().write('b', once('b', '20260401'));
      const later = await changes(next);
      expect(uidsIn(later)).toContain('b');
      if (its().tellsTwice) return;
      expect([later.complete, uidsIn(later)]).toEqual([false, ['b']]);
      expect(await changes(later.next)).toMatchObject({ complete: false, changed: [], gone: [] });
    });

    it('keeps the id of an event that moves', async () => {
      await its().write('a', once('a', '20260330'));
      const before = await changes();
      await its().write('a', once('a', '20260401'));
      const after = await changes(before.next);
      expect(after.changed[0]?.id).toBe(before.changed[0]?.id);
      expect(after.changed[0]?.busy).toEqual([between('2026-04-01T10:00Z', '2026-04-01T11:00Z')]);
    });

    it('tells what is gone', async () => {
      await its().write('a', once('a', '20260330'));
      await its().write('b', once('b', '20260401'));
      const before = await changes();
      await its().erase('a');
      const { changed, gone } = await changes(before.next);
      expect(gone).toEqual(before.changed.filter(({ uid }) => uid === 'a').map(({ id }) => id));
      expect(uidsIn({ changed })).toEqual(
        its().tellsTwice ? expect.not.arrayContaining(['a']) : [],
      );
    });
  });
}
