import { countingContract } from './contract/counting.contract';
import { failingContract } from './contract/failing.contract';
import { liveContract } from './contract/live.contract';
import type { Its, ProviderUnderTest } from './contract/provider-under-test';
import { tellingContract } from './contract/telling.contract';
import { writingContract } from './contract/writing.contract';

export { meeting } from './contract/provider-under-test';

type Open = () => Promise<ProviderUnderTest>;

/** What every provider has to keep to. `open` is called before each test and answers an empty calendar. */
export function calendarPortContract(open: Open): void {
  const its = openedBeforeEach(open);
  tellingContract(its);
  countingContract(its);
  liveContract(its);
  writingContract(its);
  failingContract(its, { writes: true });
}

/** What is left of it for calendars that are read whole, and take no changes. */
export function subscriptionContract(open: Open): void {
  const its = openedBeforeEach(open);
  tellingContract(its);
  liveContract(its);
  failingContract(its, { writes: false });
}

function openedBeforeEach(open: Open): Its {
  let opened: ProviderUnderTest;
  beforeEach(async () => {
    opened = await open();
  });
  return () => opened;
}
