import type { HandPicked } from '@appointment/contracts';
import { type Choice, stateOf } from '../slots';

/** A hand-picked appointment as its owner sees it. */
export const toHandPickedView = (choice: Choice, url: string): HandPicked => {
  const { appointment, candidates, picks } = choice;
  return {
    id: appointment.id,
    title: appointment.title,
    details: appointment.details,
    calendarId: appointment.calendar?.id ?? null,
    duration: appointment.duration,
    locationType: appointment.locationType,
    locationName: appointment.locationName,
    locationUrl: appointment.locationUrl,
    locationPhone: appointment.locationPhone,
    meetingLinkProvider: appointment.meetingLinkProvider,
    slots: candidates.map((candidate) => ({
      id: candidate.id,
      start: candidate.start.toString(),
      end: candidate.end.toString(),
      state: stateOf(candidate, choice),
      appointmentId: picks.get(candidate.id)?.appointment.uuid ?? null,
    })),
    keepOpen: appointment.keepOpen,
    holdCandidates: appointment.holdCandidates,
    status: appointment.status,
    reminders: appointment.reminders ?? [],
    changeDeadline: appointment.changeDeadline,
    url,
    timeCreated: appointment.timeCreated.toString(),
  };
};
