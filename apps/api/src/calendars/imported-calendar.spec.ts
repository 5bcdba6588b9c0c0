import type { RemoteCalendar } from '@appointment/calendar-providers';
import { ExternalConnection, Subscriber } from '../database';
import { importable, importedCalendar } from './imported-calendar';

const remote = (changes: Partial<RemoteCalendar> = {}): RemoteCalendar => ({
  id: 'https://dav.example.org/alice/work/',
  title: 'Work',
  color: '#112233',
  readOnly: false,
  ...changes,
});

const owner = new Subscriber({
  username: 'alice',
  email: 'alice@example.org',
  name: 'Alice',
  level: 'basic',
  timezone: 'UTC',
  language: 'en',
  password: null,
});
const connection = new ExternalConnection({
  owner,
  name: 'dav.example.org',
  type: 'caldav',
  typeId: 'https://alice%40example.org@dav.example.org/alice/',
  token: null,
});

describe('which remote calendars are imported', () => {
  it('takes writable ones first, else in the order of the server', () => {
    const listed = [
      remote({ id: 'holidays', readOnly: true }),
      remote({ id: 'work' }),
      remote({ id: 'private' }),
    ];
    expect(importable(listed).map(({ id }) => id)).toEqual(['work', 'private', 'holidays']);
  });

  it('leaves out an address that no column holds, and more than anybody has', () => {
    const tooLong = remote({ id: `https://dav.example.org/${'a'.repeat(500)}/` });
    expect(importable([tooLong])).toEqual([]);
    expect(importable(Array.from({ length: 5_000 }, () => remote()))).toHaveLength(200);
  });
});

describe('an imported calendar', () => {
  it('is the account’s, and not connected yet', () => {
    const calendar = importedCalendar(connection, remote(), 0);
    expect(calendar).toMatchObject({
      title: 'Work',
      color: '#112233',
      url: 'https://dav.example.org/alice/work/',
      user: 'alice@example.org',
      provider: 'caldav',
      connected: false,
    });
  });

  it.each([
    ['the last part of its address', '', 'work'],
    ['its title, cut', 'ü'.repeat(200), 'ü'.repeat(128)],
    ['its title, without cutting a character in two', '😀'.repeat(200), '😀'.repeat(128)],
  ])('is called by %s', (_what, title, expected) => {
    const calendar = importedCalendar(connection, remote({ title }), 0);
    expect(calendar.title).toBe(expected);
  });

  it('has a colour of its own when the server gives it none', () => {
    const colours = [0, 1, 2, 3, 4, 5].map(
      (position) => importedCalendar(connection, remote({ color: null }), position).color,
    );
    expect(new Set(colours).size).toBe(6);
    colours.forEach((colour) => expect(colour).toMatch(/^#[0-9a-f]{6}$/));
  });
});
