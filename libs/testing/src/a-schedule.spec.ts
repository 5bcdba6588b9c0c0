import { aSchedule, hours } from './a-schedule';

describe('a schedule of a test', () => {
  it('differs from the plain one in what the test names', () => {
    const opening = hours('10:00', '12:00');
    expect(aSchedule({ hours: opening })).toEqual({ ...aSchedule(), hours: opening });
  });

  it('steps by the length of its slots unless told otherwise', () => {
    expect(aSchedule({ slotMinutes: 45 }).stepMinutes).toBe(45);
    expect(aSchedule({ slotMinutes: 45, stepMinutes: 15 }).stepMinutes).toBe(15);
  });
});
