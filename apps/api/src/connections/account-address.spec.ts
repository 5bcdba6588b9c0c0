import { accountAddress, accountOf } from './account-address';

const url = 'https://dav.example.org/calendars/alice/';

describe('the address of an account', () => {
  it('carries the user in front of the host', () => {
    expect(accountAddress({ url, username: 'alice' })).toBe(
      'https://alice@dav.example.org/calendars/alice/',
    );
  });

  it.each(['alice', 'alice@example.org', 'a%41/ü:?', ' spaced name'])(
    'gives back "%s" as it was typed',
    (username) => {
      expect(accountOf(accountAddress({ url, username }))).toEqual({ url, username });
    },
  );

  it('takes half a character for what it is: none', () => {
    const address = accountAddress({ url, username: 'a\ud800' });
    expect(accountOf(address)).toEqual({ url, username: 'a\ufffd' });
  });

  it('tells two users of one server apart', () => {
    expect(accountAddress({ url, username: 'alice' })).not.toBe(
      accountAddress({ url, username: 'bob' }),
    );
  });

  it('never carries a password that was typed into the URL', () => {
    const typed = 'https://alice:secret@dav.example.org/';
    expect(accountAddress({ url: typed, username: 'alice' })).not.toContain('secret');
  });

  it('answers null for the id of another type of account', () => {
    expect(accountOf('1f3870be-2748')).toBeNull();
  });
});
