import { booking } from '@appointment/i18n';
import { placeOf } from './place';

describe('the place', () => {
  it.each([
    ['in person', { locationType: 'in-person', locationName: null }, 'place', /^In person/],
    [
      'in person at an address',
      { locationType: 'in-person', locationName: 'Torstraße 1' },
      'place',
      /^Torstraße 1$/,
    ],
    ['by phone', { locationType: 'online', locationName: null, byPhone: true }, 'phone', /^By ph/],
    [
      'behind a link made for each meeting',
      { locationType: 'online', locationName: null, meetingLinkProvider: 'jitsi' },
      'video',
      /with the invitation$/,
    ],
    ['behind a link', { locationType: 'online', locationName: null }, 'video', /^Online/],
    [
      'behind a link with a name',
      { locationType: 'online', locationName: 'Kite room' },
      'video',
      /^Kite room, the link/,
    ],
  ] as const)('%s', async (_what, place, icon, text) => {
    const { about } = await booking.en();
    expect(placeOf(place, about)).toEqual({ icon, text: expect.stringMatching(text) });
  });
});
