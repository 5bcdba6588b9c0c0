import { ownerAddresses } from './owner-addresses';

describe('the addresses of an owner', () => {
  it.each([
    [{ email: 'mara@example.org', secondaryEmail: null }, ['mara'], ['mara@example.org']],
    [
      { email: 'mara@example.org', secondaryEmail: 'm@example.com' },
      ['mara@work.example', 'mara'],
      ['mara@example.org', 'm@example.com', 'mara@work.example'],
    ],
    [
      { email: 'mara@example.org', secondaryEmail: null },
      ['mara@example.org'],
      ['mara@example.org'],
    ],
  ])('of %j with the users %j are %j', (owner, users, addresses) => {
    expect(ownerAddresses(owner, users)).toEqual(addresses);
  });
});
