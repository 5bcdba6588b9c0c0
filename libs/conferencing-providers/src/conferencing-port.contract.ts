import type { ConferencingPort, Meeting } from './conferencing-port';

const meeting: Meeting = {
  id: '5b1f9c1e-0000-4000-8000-000000000001',
  title: 'Intro call',
  start: Temporal.Instant.from('2026-03-03T09:00:00Z'),
  end: Temporal.Instant.from('2026-03-03T09:30:00Z'),
};

/** What every provider of meeting links does alike. */
export const conferencingContract = (name: string, open: () => ConferencingPort): void =>
  describe(`Meeting links of ${name}`, () => {
    it('can be opened, and say nothing of the meeting', async () => {
      const { url } = await open().create(meeting);
      expect(new URL(url).protocol).toBe('https:');
      expect(url).not.toMatch(/intro|call/i);
      expect(url).not.toContain(meeting.id);
    });

    it('are another one each time', async () => {
      const port = open();
      const links = await Promise.all(Array.from({ length: 50 }, () => port.create(meeting)));
      expect(new Set(links.map(({ url }) => url)).size).toBe(50);
      expect(new Set(links.map(({ id }) => id)).size).toBe(50);
    });

    it('end, and once more is no fault', async () => {
      const port = open();
      const link = await port.create(meeting);
      await port.remove(link);
      await expect(port.remove(link)).resolves.toBeUndefined();
    });
  });
