import { UpdateSchedule } from '@appointment/contracts';
import { schedules } from '@appointment/i18n';
import { refusalInWords, type Words } from './refused-words';

const switches = [
  'active',
  'private',
  'bookingConfirmation',
  'useCustomAvailabilities',
  'useCalendarAvailability',
];
const fields = Object.keys(UpdateSchedule.shape).filter((name) => !switches.includes(name));

describe('what the server refused', () => {
  let words: Words;
  beforeAll(async () => {
    words = (await schedules.en()).faults;
  });
  const said = (field: string, code = 'custom') =>
    refusalInWords({ field, code, message: 'For programs' }, words);

  it.each(fields)('is told at the field %s', (field) => {
    expect(said(field)).not.toBe(words.notAccepted);
  });

  it.each<[field: string, code: string, fault: keyof Words]>([
    ['availabilities', 'too_big', 'windowsMany'],
    ['availabilities.3.endTime', 'custom', 'hours'],
    ['overrides', 'too_big', 'datesMany'],
    ['overrides.0.windows', 'custom', 'dates'],
    ['questions.0.choices', 'custom', 'answers'],
    ['reminders', 'too_big', 'remindersMany'],
    ['reminders.0', 'too_big', 'reminder'],
    ['otherDurations', 'too_big', 'lengthsMany'],
    ['farthestBooking', 'custom', 'noticeBeyondWindow'],
    ['farthestBooking', 'too_big', 'twoYears'],
    ['surprise', 'unrecognized_keys', 'notAccepted'],
  ])('%s with %s has words of its own', (field, code, fault) => {
    expect(said(field, code)).toBe(words[fault]);
  });
});
