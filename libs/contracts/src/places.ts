import * as z from 'zod';
import { LocationType, MeetingLinkProvider } from './enums';
import { WebAddress } from './primitives';

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

interface Ways {
  locationUrl?: string | null | undefined;
  locationPhone?: string | null | undefined;
  meetingLinkProvider?: string | null | undefined;
}

const oneWay = ({ locationUrl, locationPhone, meetingLinkProvider }: Ways): boolean =>
  [locationUrl, locationPhone, meetingLinkProvider].filter((way) => way != null).length <= 1;

/** Shared by the API (a PATCH is checked together with what is stored) and the editor. */
export const placeRule = {
  holds: oneWay,
  path: ['locationUrl'],
  error: 'A link, a phone number or a provider of links: there is one way in only',
};

/** A place as answers show it. */
export const placeView = {
  locationType: LocationType,
  locationName: z.string().nullable(),
  locationUrl: z.string().nullable(),
  locationPhone: z.string().nullable(),
  meetingLinkProvider: z.string().nullable(),
};
