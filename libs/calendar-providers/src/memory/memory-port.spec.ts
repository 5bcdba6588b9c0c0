import { calendarPortContract, meeting } from '../calendar-port.contract';
import { writeEvent } from '@appointment/icalendar';
import { memoryPort } from './memory-port';
import { MemoryStore } from './memory-store';

describe('calendars in memory', () => {
  calendarPortContract(async () => {
    const store = new MemoryStore();
    const calendar = store.addCalendar({ title: 'Mine' });
    const lockedStore = new MemoryStore();
    lockedStore.failWith('wrong-password');
    return {
      port: memoryPort(store),
      calendar,
      title: 'Mine',
      locked: memoryPort(lockedStore),
      write: async (uid, text) => void store.addText(calendar, uid, text),
      erase: async (uid) => store.removeEvent(calendar, store.idOf(calendar, uid)),
      read: async (uid) => store.events(calendar).get(store.idOf(calendar, uid)),
    };
  });

  it('refuse to write into a calendar that is only to be read', async () => {
    const port = memoryPort();
    const calendar = port.store.addCalendar({ readOnly: true });
    await expect(port.put(calendar, meeting())).rejects.toMatchObject({ code: 'read-only' });
    expect((await port.list()).map(({ readOnly }) => readOnly)).toEqual([true]);
  });

  it('keep an event that stands where ours was', async () => {
    const port = memoryPort();
    const calendar = port.store.addCalendar();
    const event = await port.put(calendar, meeting());
    port.store.addText(calendar, meeting().uid, writeEvent(meeting({ uid: 'other' })));
    await port.remove({ ...event, uid: meeting().uid });
    expect(port.store.events(calendar).size).toBe(1);
  });

  it('answer again after a failure', async () => {
    const port = memoryPort();
    port.store.failWith('timed-out');
    await expect(port.list()).rejects.toMatchObject({ code: 'timed-out' });
    port.store.failWith();
    expect(await port.list()).toEqual([]);
  });
});
