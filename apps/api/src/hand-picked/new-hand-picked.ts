import { randomUUID } from 'node:crypto';
import type { CreateHandPicked } from '@appointment/contracts';
import { Appointment, type Calendar, type Subscriber } from '../database';
import { newToken } from '../security';

/** Its own UUID names no meeting: each one that comes of it has another, for a UID belongs to one meeting. */
export const newHandPicked = (
  body: CreateHandPicked,
  owner: Subscriber,
  calendar: Calendar | null,
): Appointment => {
  const appointment = new Appointment({
    owner,
    calendar,
    title: body.title,
    duration: body.duration,
    locationType: body.locationType,
    locationName: body.locationName,
    locationUrl: body.locationUrl,
    locationPhone: body.locationPhone,
    meetingLinkProvider: body.meetingLinkProvider,
    details: body.details,
    status: body.status,
    reminders: body.reminders.toSorted((a, b) => b - a),
    changeDeadline: body.changeDeadline,
    uuid: randomUUID(),
  });
  const { keepOpen, holdCandidates } = body;
  // 192 random bits: the link is the only thing that protects it.
  appointment.change({ slug: newToken(), keepOpen, holdCandidates });
  return appointment;
};
