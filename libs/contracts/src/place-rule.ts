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
