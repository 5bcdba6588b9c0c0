import { maskedAddress, maskedPort, subscriptionAddress } from './masked-address';
import { memoryPort } from '@appointment/calendar-providers';

const secret = 'https://calendars.example.org/private-8f3c21/basic.ics';
const view = { within: { start: 0, end: 1 }, timeZone: 'UTC' };

describe('The address of a subscription', () => {
  it.each([
    [secret],
    ['webcal://calendars.example.org/private-8f3c21/basic.ics'],
    ['WEBCALS://calendars.example.org/private-8f3c21/basic.ics#top'],
    ['https://CALENDARS.example.org:443/private-8f3c21/basic.ics'],
  ])('is the same however it is written: %s', (written) => {
    expect(subscriptionAddress(written)).toBe(secret);
  });

  it('names the server and nothing else', () => {
    expect(maskedAddress(secret)).toMatch(/^https:\/\/calendars\.example\.org\/#[0-9a-f]{32}$/);
  });

  it('is another one for another secret', () => {
    expect(maskedAddress(`${secret}?b`)).not.toBe(maskedAddress(secret));
  });
});

describe('A port behind a mask', () => {
  const port = memoryPort();
  port.store.addCalendar({ id: secret, title: 'Holidays' });
  const masked = maskedPort(port, secret);

  it('lists the calendar under its masked address', async () => {
    expect(await masked.list()).toMatchObject([{ id: maskedAddress(secret), title: 'Holidays' }]);
  });

  it('answers for it under that address', async () => {
    const calendar = maskedAddress(secret);
    await expect(masked.changes(calendar, undefined, view)).resolves.toMatchObject({
      changed: [],
    });
    await expect(masked.busy([calendar], view)).resolves.toEqual([]);
    await expect(masked.find(calendar, 'x')).resolves.toBeNull();
    await expect(masked.events(calendar, view)).resolves.toEqual([]);
  });
});
