import { isTrusted } from './trust';

describe('the password that was given for one server', () => {
  it.each([
    ['https://caldav.icloud.com/', 'https://p59-caldav.icloud.com/1/'],
    ['https://example.org/', 'https://caldav.example.org/'],
    ['https://www.example.org/', 'https://example.org:8443/dav/'],
    ['http://example.org/', 'https://example.org/'],
    ['https://a.example.co.uk/', 'https://b.example.co.uk/'],
    ['http://127.0.0.1:5232/', 'http://127.0.0.1:5232/alice/'],
  ])('from %s goes on to %s', (named, other) => {
    expect(isTrusted(new URL(named), new URL(other))).toBe(true);
  });

  it.each([
    ['https://example.org/', 'http://example.org/'],
    ['https://example.org/', 'https://example.com/'],
    ['https://example.org/', 'https://evilexample.org/'],
    ['https://example.co.uk/', 'https://evil.co.uk/'],
    ['https://example.com.au/', 'https://evil.com.au/'],
    ['http://a.example.org/', 'https://b.example.org/'],
    ['https://203.0.113.7/', 'https://8.0.113.7/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::2]/'],
    ['https://nas/', 'https://evil.nas/'],
    ['http://127.0.0.1:5232/', 'http://127.0.0.1:5233/'],
    ['http://127.0.0.1:5232/', 'http://localhost:5232/'],
  ])('from %s does not go on to %s', (named, other) => {
    expect(isTrusted(new URL(named), new URL(other))).toBe(false);
  });
});
