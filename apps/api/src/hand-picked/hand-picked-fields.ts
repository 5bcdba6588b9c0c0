import { placeRule, type UpdateHandPicked } from '@appointment/contracts';
import type { Appointment, HandPickedFields } from '../database';
import { InvalidInput } from '../http';

type Stored = Omit<HandPickedFields, 'calendar' | 'slug'>;

/** The plain fields of a body as the entity keeps them; what it leaves out is undefined. */
export const handPickedFieldsOf = (
  body: UpdateHandPicked,
): { [Field in keyof Stored]: Stored[Field] | undefined } => ({
  title: body.title,
  details: body.details,
  duration: body.duration,
  locationType: body.locationType,
  locationName: body.locationName,
  locationUrl: body.locationUrl,
  locationPhone: body.locationPhone,
  meetingLinkProvider: body.meetingLinkProvider,
  keepOpen: body.keepOpen,
  holdCandidates: body.holdCandidates,
  status: body.status,
  reminders: body.reminders?.toSorted((a, b) => b - a),
  changeDeadline: body.changeDeadline,
});

/** A PATCH may name one way in while another one is stored. */
export const checkPlace = (appointment: Appointment): void => {
  if (placeRule.holds(appointment)) return;
  const [field] = placeRule.path;
  throw new InvalidInput([{ field: field ?? '', code: 'custom', message: placeRule.error }]);
};
