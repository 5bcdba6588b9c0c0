import { anEvent } from '../an-event';
import { writeEvent } from '../write/write-event';
import { readVersion, versionOf } from './event-version';

describe('the version of an event', () => {
  const event = anEvent({ sequence: 3, status: 'tentative' });

  it('is read as it was written', () => {
    expect(readVersion(writeEvent(event), event.uid)).toEqual(versionOf(event));
  });

  it('survives a server that writes the times anew', () => {
    const text = writeEvent(event)
      .replace('DTSTART:20260330T070000Z', 'DTSTART;TZID=Europe/Berlin:20260330T090000')
      .replace('DTEND:20260330T073000Z', 'DURATION:PT30M');
    expect(readVersion(text, event.uid)).toEqual(versionOf(event));
  });

  it.each(['', '<html></html>', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'])('is not in %j', (text) => {
    expect(readVersion(text, event.uid)).toBeUndefined();
  });

  it('of another event is none of this one', () => {
    expect(readVersion(writeEvent(event), 'another')).toBeUndefined();
  });
});
