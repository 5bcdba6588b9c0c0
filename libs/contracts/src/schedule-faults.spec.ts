import { scheduleFaults, type WholeSchedule } from './schedule-faults';

const sound: WholeSchedule = {
  startTime: '09:00',
  endTime: '17:00',
  startDate: '2026-03-01',
  endDate: null,
  slotDuration: 30,
  earliestBooking: 0,
  farthestBooking: 1440,
  useCustomAvailabilities: false,
  availabilities: [{ dayOfWeek: 1, startTime: '22:00', endTime: '02:00' }],
  overrides: [
    { startDate: '2026-03-03', endDate: '2026-03-04', windows: [] },
    {
      startDate: '2026-03-05',
      endDate: '2026-03-05',
      windows: [{ startTime: '10:00', endTime: '10:30' }],
    },
  ],
  locationUrl: null,
  locationPhone: null,
  meetingLinkProvider: 'jitsi',
};

const faultsOf = (change: WholeSchedule) =>
  scheduleFaults({ ...sound, ...change }).map(({ path }) => path.join('.'));

describe('what does not fit together', () => {
  it('is nothing in a sound schedule', () => {
    expect(scheduleFaults(sound)).toEqual([]);
  });

  it('is nothing in general hours that do not hold', () => {
    const long = { slotDuration: 240, overrides: [], startTime: '09:00', endTime: '12:00' };
    expect(faultsOf({ ...long, useCustomAvailabilities: true })).toEqual([]);
    expect(faultsOf({ ...long, useCustomAvailabilities: false })).toEqual(['endTime']);
  });

  it('is nothing where nothing is known', () => {
    expect(scheduleFaults({})).toEqual([]);
  });

  it.each<[field: string, change: WholeSchedule]>([
    ['endTime', { endTime: '09:00' }],
    ['endTime', { endTime: '08:59' }],
    ['endTime', { endTime: '09:29' }],
    ['endDate', { endDate: '2026-02-28' }],
    ['farthestBooking', { earliestBooking: 1441 }],
    [
      'availabilities.1.endTime',
      {
        availabilities: [
          { dayOfWeek: 1, startTime: '09:00', endTime: '09:30' },
          { dayOfWeek: 2, startTime: '23:50', endTime: '00:19' },
        ],
      },
    ],
    [
      'availabilities.1.startTime',
      {
        availabilities: [
          { dayOfWeek: 7, startTime: '22:00', endTime: '02:00' },
          { dayOfWeek: 1, startTime: '01:00', endTime: '03:00' },
        ],
      },
    ],
    [
      'overrides.0.windows',
      {
        overrides: [
          {
            startDate: '2026-03-05',
            endDate: '2026-03-05',
            windows: [{ startTime: '10:00', endTime: '10:29' }],
          },
        ],
      },
    ],
    [
      'overrides.0.windows',
      {
        overrides: [
          {
            startDate: '2026-03-05',
            endDate: '2026-03-05',
            windows: [
              { startTime: '10:00', endTime: '12:00' },
              { startTime: '11:00', endTime: '13:00' },
            ],
          },
        ],
      },
    ],
    [
      'overrides.1.startDate',
      {
        overrides: [
          { startDate: '2026-03-05', endDate: '2026-03-09', windows: [] },
          { startDate: '2026-03-09', endDate: '2026-03-10', windows: [] },
        ],
      },
    ],
    ['locationUrl', { locationPhone: '+49 30 1234567' }],
    ['locationUrl', { locationUrl: 'https://meet.example.org' }],
  ])('is %s in %j', (field, change) => {
    expect(faultsOf(change)).toEqual([field]);
  });

  it.each<[what: string, change: WholeSchedule]>([
    ['hours as long as one meeting', { endTime: '09:30' }],
    ['one day only', { endDate: '2026-03-01' }],
    ['a notice as long as the booking window', { earliestBooking: 1440 }],
    ['no way in', { meetingLinkProvider: null }],
  ])('is not %s', (_, change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  it('is said all at once', () => {
    expect(faultsOf({ endDate: '2026-02-28', earliestBooking: 1441 })).toEqual([
      'endDate',
      'farthestBooking',
    ]);
  });
});
