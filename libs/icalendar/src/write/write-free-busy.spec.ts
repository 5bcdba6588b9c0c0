import { between } from '@appointment/testing';
import { anEvent } from '../an-event';
import { writeFreeBusy } from './write-free-busy';

const owner = { name: 'Alice Owner', email: 'alice@example.org' };
const within = between('2026-03-16T00:00Z', '2026-03-23T00:00Z');
const stamp = anEvent().stamp;
const write = (busy = [between('2026-03-16T08:00Z', '2026-03-16T09:00Z')], more = {}): string =>
  writeFreeBusy({ owner, within, busy, stamp, ...more });
const periods = (text: string): string[] =>
  text.split('\r\n').filter((line) => line.startsWith('FREEBUSY'));

it('is a published VFREEBUSY of the owner', () => {
  expect(write().trimEnd().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointment//Appointment//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VFREEBUSY',
    'UID:freebusy-alice@example.org',
    'DTSTAMP:20260301T120000Z',
    'DTSTART:20260316T000000Z',
    'DTEND:20260323T000000Z',
    'ORGANIZER;CN=Alice Owner:mailto:alice@example.org',
    'FREEBUSY;FBTYPE=BUSY:20260316T080000Z/20260316T090000Z',
    'END:VFREEBUSY',
    'END:VCALENDAR',
  ]);
});

it('says nothing of what lies outside its time', () => {
  const busy = [
    between('2026-03-15T22:00Z', '2026-03-16T01:00Z'),
    between('2026-03-23T00:00Z', '2026-03-23T01:00Z'),
  ];
  expect(periods(write(busy))).toEqual(['FREEBUSY;FBTYPE=BUSY:20260316T000000Z/20260316T010000Z']);
});

it('tells in order, once, and to the whole second', () => {
  const noon = between('2026-03-17T12:00Z', '2026-03-17T13:00Z');
  const overlapping = { start: noon.start + 500, end: noon.end + 500 };
  const earlier = between('2026-03-16T08:00Z', '2026-03-16T09:00Z');
  expect(periods(write([noon, overlapping, earlier]))).toEqual([
    'FREEBUSY;FBTYPE=BUSY:20260316T080000Z/20260316T090000Z',
    'FREEBUSY;FBTYPE=BUSY:20260317T120000Z/20260317T130001Z',
  ]);
});

it('tells apart where the owner is busy only perhaps', () => {
  const tentative = [between('2026-03-18T08:00Z', '2026-03-18T09:00Z')];
  expect(periods(write([], { tentative }))).toEqual([
    'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260318T080000Z/20260318T090000Z',
  ]);
});

it('can have a uid of its own', () => {
  expect(write([], { uid: 'mine' })).toContain('UID:mine\r\n');
});
