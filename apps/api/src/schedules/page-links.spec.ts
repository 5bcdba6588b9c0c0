import { testConfig } from '../../test';
import { Keys } from '../security';
import { type LinkedSchedule, PageLinks } from './page-links';

const config = testConfig({ publicUrl: 'https://meet.example.org' });
const links = new PageLinks(new Keys(config), config);

const open: LinkedSchedule = {
  id: 7,
  slug: 'intro',
  private: false,
  linkVersion: 1,
  owner: { username: 'mara' },
};
const hidden: LinkedSchedule = { ...open, private: true };
const pageOf = ({ id, ...schedule }: LinkedSchedule) => ({ ...schedule, scheduleId: id });
const keyOf = (schedule: LinkedSchedule) =>
  new URL(links.url(schedule)).searchParams.get('key') ?? undefined;

describe('The link of a page', () => {
  it('is its plain address, which opens without a key', () => {
    expect(links.url(open)).toBe('https://meet.example.org/mara/intro');
    expect(links.opens(pageOf(open), undefined)).toBe(true);
    expect(links.opens(pageOf(open), 'anything')).toBe(true);
  });

  it('carries a key of at least 128 bits if the page is private', () => {
    expect(links.url(hidden)).toMatch(/^https:\/\/meet\.example\.org\/mara\/intro\?key=[\w-]{32}$/);
    expect(links.opens(pageOf(hidden), keyOf(hidden))).toBe(true);
  });

  it('is the same on every server with the same secret, and after a restart', () => {
    const elsewhere = new PageLinks(new Keys(config), config);
    expect(elsewhere.url(hidden)).toBe(links.url(hidden));
  });

  it('opens no other page, and no page of its former edition', () => {
    expect(links.opens(pageOf({ ...hidden, id: 8 }), keyOf(hidden))).toBe(false);
    expect(links.opens(pageOf({ ...hidden, linkVersion: 2 }), keyOf(hidden))).toBe(false);
    // Numbers that read alike side by side: 1 and 11, 11 and 1.
    const pair = { ...hidden, id: 1, linkVersion: 11 };
    expect(links.opens(pageOf({ ...hidden, id: 11, linkVersion: 1 }), keyOf(pair))).toBe(false);
  });

  it.each([
    ['none', () => undefined],
    ['an empty one', () => ''],
    ['half of it', () => keyOf(hidden)?.slice(0, 16)],
    ['more than it', () => `${keyOf(hidden)}A`],
    ['one of another case', () => keyOf(hidden)?.toUpperCase()],
    ['one of as many bytes, not letters', () => 'ä'.repeat(16)],
    ['that of another secret', () => keyOfAnotherHouse()],
  ])('stays shut for a wrong key: %s', (_, key) => {
    expect(links.opens(pageOf(hidden), key())).toBe(false);
  });
});

const keyOfAnotherHouse = () => {
  const other = testConfig({ appSecret: 'quite another secret of enough letters' });
  const url = new PageLinks(new Keys(other), other).url(hidden);
  return new URL(url).searchParams.get('key') ?? undefined;
};
