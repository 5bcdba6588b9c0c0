import * as z from 'zod';
import { LocationType, MeetingLinkProvider } from './enums';
import { WebAddress } from './primitives';

export { placeRule } from './place-rule';

/** Where people meet: in person at an address, by phone, behind a fixed link, or behind one made for each meeting. */
export const placeFields = {
  locationType: LocationType,
  locationName: z.string().trim().min(1).max(255).nullable().meta({
    description: 'The address of a meeting in person, or what the place is called',
  }),
  locationUrl: WebAddress.nullable(),
  locationPhone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ()/.-]{3,60}$/, { error: 'A phone number is written as +49 30 1234567' })
    .nullable(),
  meetingLinkProvider: MeetingLinkProvider.nullable(),
};

/** A place as answers show it. */
export const placeView = {
  locationType: LocationType,
  locationName: z.string().nullable(),
  locationUrl: z.string().nullable(),
  locationPhone: z.string().nullable(),
  meetingLinkProvider: z.string().nullable(),
};
