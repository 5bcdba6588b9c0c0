import { noPlace, placeFields, placeOf } from './place-model';

const nowhere = {
  locationType: 'online' as const,
  locationName: null,
  locationUrl: null,
  locationPhone: null,
  meetingLinkProvider: null,
};

describe('a place', () => {
  it.each([
    ['open', nowhere],
    ['phone', { ...nowhere, locationPhone: '+49 30 1234567' }],
    ['link', { ...nowhere, locationUrl: 'https://meet.example.org/mara' }],
    ['jitsi', { ...nowhere, meetingLinkProvider: 'jitsi' }],
    [
      'in-person',
      {
        ...nowhere,
        locationType: 'in-person' as const,
        locationName: 'Oak Street 5',
        locationUrl: 'https://map.example.org',
      },
    ],
    [
      'in-person',
      { ...nowhere, locationType: 'in-person' as const, locationPhone: '+49 30 12345' },
    ],
    ['in-person', { ...nowhere, locationType: 'in-person' as const, meetingLinkProvider: 'jitsi' }],
    ['jitsi', { ...nowhere, locationName: 'Room Blue', meetingLinkProvider: 'jitsi' }],
    ['phone', { ...nowhere, locationName: 'Front desk', locationPhone: '+49 30 1234567' }],
  ])('of kind %s goes out as it came in', (kind, place) => {
    const model = placeOf(place);

    expect(model.place).toBe(kind);
    expect(placeFields(model)).toEqual(place);
  });

  it('of one kind leaves behind what was typed for another', () => {
    const typed = { ...noPlace, locationUrl: 'https://meet.example.org', locationPhone: '12345' };

    expect(placeFields({ ...typed, place: 'phone' })).toEqual({
      ...nowhere,
      locationPhone: '12345',
    });
    const address = { ...noPlace, locationName: 'Oak Street 5', roomToo: true };
    expect(placeFields({ ...address, place: 'open' })).toEqual(nowhere);
    expect(placeFields({ ...typed, place: 'jitsi' })).toMatchObject({ locationUrl: null });
  });
});
