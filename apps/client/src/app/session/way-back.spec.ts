import { wayBack } from './way-back';

describe('wayBack', () => {
  it.each([
    [undefined, '/dashboard'],
    ['/schedules/7', '/schedules/7'],
    ['/appointments?tab=past', '/appointments?tab=past'],
    ['//evil.example', '/dashboard'],
    ['/\\evil.example', '/dashboard'],
    ['https://evil.example', '/dashboard'],
    ['javascript:alert(1)', '/dashboard'],
    ['/sign-in?to=/x', '/dashboard'],
  ])('of %j is %s', (to, url) => {
    expect(wayBack(to)).toBe(url);
  });
});
