import type { ChoiceState, PublicHandPicked } from '@appointment/contracts';
import type { Freshness } from '../../calendars';
import type { Appointment } from '../../database';
import { toPublicOwner } from '../../schedules';
import { type Choice, freeOf, isSpent, isTrusted, stateOf, toOffered } from '../../slots';

export const toPublicView = (choice: Choice, seen: Freshness): PublicHandPicked => {
  const { appointment } = choice;
  const verified = isTrusted(seen, choice);
  const free = freeOf(choice, seen);
  return {
    ...common(appointment),
    state: verified && free.length === 0 ? whyNone(choice) : 'open',
    details: appointment.details,
    locationName: appointment.locationName,
    meetingLinkProvider: appointment.meetingLinkProvider,
    byPhone: appointment.locationPhone !== null,
    slots: verified ? free.map(toOffered) : [],
    asOf: seen.asOf?.toString() ?? null,
    verified,
  };
};

/** Of what its owner has closed only that it was: whose it was and what about, so that one knows whom to ask. */
export const toWithdrawnView = (appointment: Appointment): PublicHandPicked => ({
  ...common(appointment),
  state: 'withdrawn',
  details: null,
  locationName: null,
  meetingLinkProvider: null,
  byPhone: false,
  slots: [],
  asOf: null,
  verified: true,
});

const common = (appointment: Appointment) => ({
  owner: toPublicOwner(appointment.owner),
  title: appointment.title,
  duration: appointment.duration,
  timezone: appointment.owner.timezone,
  locationType: appointment.locationType,
});

const whyNone = (choice: Choice): ChoiceState =>
  !isSpent(choice) && choice.candidates.every((one) => stateOf(one, choice) === 'past')
    ? 'over'
    : 'taken';
