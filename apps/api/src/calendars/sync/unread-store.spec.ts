import { testConfig } from '../../../test';
import { Keys, Sealer } from '../../security';
import type { Unread } from './unread-events';
import { UnreadStore } from './unread-store';

const storeWith = (config = testConfig()) => new UnreadStore(new Sealer(new Keys(config)));

const dentist: Unread = { key: 'a', title: 'Dentist', file: 'a.ics', reason: 'end', busy: true };

describe('events that could not be read', () => {
  it('come back as they were kept', () => {
    expect(storeWith().open(storeWith().seal([dentist]))).toEqual([dentist]);
  });

  it('are nothing where there are none', () => {
    expect(storeWith().seal([])).toBeNull();
    expect(storeWith().open(null)).toEqual([]);
  });

  it('are forgotten with the secret that sealed them', () => {
    const sealed = storeWith().seal([dentist]);
    const other = storeWith(testConfig({ appSecret: 'another secret that only this test knows' }));
    expect(other.open(sealed)).toEqual([]);
  });
});
