import type { CalendarEvent, EventAttendee } from '../calendar-event';
import { type JCalComponent, type JCalProperty, parameterOf, propertiesOf } from '../jcal';
import { addressesOf, answerBy } from '../read/answers';
import { contentLines, nameOfLine } from '../read/content-lines';
import { versionOf } from '../read/event-version';
import { mendedLine } from '../read/mended-line';
import { readEvent, type ReadEvent } from '../read/read-event';
import { readProperty } from '../read/salvage';
import { contentLine, text, textOfLines } from './content';
import { type EventLines, linesOfEvent } from './event-lines';
import { attendeeProperty, organizerProperty } from './people';
import { changedPlaces, PLACE_MARKS, placeMarks, placeProperty } from './place';
import { times, version, writeEvent } from './write-event';

/** What an event says by our word alone. */
const OURS = ['SEQUENCE', 'DTSTAMP', 'STATUS', 'ORGANIZER', 'ATTENDEE', ...PLACE_MARKS];
const TIMES = ['DTSTART', 'DTEND', 'DURATION'];

/**
 * The stored object with our word on the event: its time, status, version and people, and its place and link where ours
 * have changed. All else stays line by line as the owner and their programs have left it: title, notes, alarms, categories,
 * guests that the owner added, properties that nobody knows. Where the text does not hold the event, it is written anew.
 */
export function mergeEvent(stored: string, event: CalendarEvent): string {
  const lines = contentLines(stored).filter((line) => line.trim() !== '');
  const found = linesOfEvent(lines, event.uid);
  const before = readEvent(stored, event.uid);
  if (found === undefined || before === undefined) return writeEvent(event);
  const component = componentOf(lines, found);
  const ours = ourWord(event, before, component);
  const isReplaced = replacement(event, { ours, component });
  const kept = lines.filter((line, index) => !(found.own.has(index) && isReplaced(line)));
  return textOfLines(kept.toSpliced(found.begin + 1, 0, ...ours.map(contentLine)));
}

const componentOf = (lines: readonly string[], { own }: EventLines): JCalComponent => [
  'vevent',
  [...own]
    .map((index) => readProperty(mendedLine(lines[index] ?? '')))
    .filter((property) => property !== undefined),
  [],
];

function ourWord(
  event: CalendarEvent,
  before: ReadEvent,
  component: JCalComponent,
): JCalProperty[] {
  const moved = isMoved(event, before);
  // Who said yes to another time has not said yes to this one.
  const answer = ({ answer: known, email }: EventAttendee) =>
    (known === 'needs-action' && !moved && answerBy(component, [email])) || known;
  return [
    ...version(event),
    ...(moved ? times(event) : []),
    text('status', event.status.toUpperCase()),
    organizerProperty(event.organizer, 'calendar-server'),
    ...event.attendees.map((attendee) =>
      attendeeProperty({ ...attendee, answer: answer(attendee) }, 'calendar-server'),
    ),
    ...changedPlaces(event, component).flatMap((place) => placeProperty(place, event)),
    ...placeMarks(event),
  ];
}

/** The same time may be written in the owner's zone or by a length: then that stays. */
function isMoved(event: CalendarEvent, { start, end }: ReadEvent): boolean {
  const ours = versionOf(event);
  return ours.start !== start.epochMilliseconds || ours.end !== end.epochMilliseconds;
}

/** Which lines of the stored event make room for our word. */
function replacement(
  event: CalendarEvent,
  { ours, component }: { ours: readonly JCalProperty[]; component: JCalComponent },
): (line: string) => boolean {
  const timeIsOurs = ours.some(([name]) => name === 'dtstart');
  const places = changedPlaces(event, component).map((place) => place.toUpperCase());
  const names = new Set([...OURS, ...(timeIsOurs ? TIMES : []), ...places]);
  const isGuestOfOwner = guestOfOwner(event, component);
  return (line) => {
    const name = nameOfLine(line);
    return names.has(name) && !(name === 'ATTENDEE' && isGuestOfOwner(line));
  };
}

/** Our attendees carry SCHEDULE-AGENT=CLIENT; on a server that keeps it, those without were added by the owner. */
function guestOfOwner(event: CalendarEvent, component: JCalComponent): (line: string) => boolean {
  const ours = new Set(event.attendees.map(({ email }) => email.toLowerCase()));
  const isMarked = propertiesOf(component, 'attendee').some(isOurs);
  return (line) => {
    const attendee = readProperty(mendedLine(line));
    return (
      isMarked &&
      attendee !== undefined &&
      !isOurs(attendee) &&
      !addressesOf(attendee).some((address) => ours.has(address))
    );
  };
}

const isOurs = (attendee: JCalProperty): boolean =>
  parameterOf(attendee, 'schedule-agent')?.toUpperCase() === 'CLIENT';
