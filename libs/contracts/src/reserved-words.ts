/** First segments that the client and the server use themselves; no subscriber can be called so. */
export const reservedUsernames: ReadonlySet<string> = new Set(
  `about account admin api appointment appointments assets auth avatar booking bookings calendar calendars
  connections contact dashboard decide decisions docs docs-json docs-yaml error favicon.ico feeds fonts
  hand-picked health help home imprint index.html invites legal login logout m manage media me metrics not-found
  null pick privacy public register robots.txt schedules security settings setup sign-in sign-up signin signup slots static
  subscribers support terms undefined user users waiting-list webhooks well-known www`.split(/\s+/),
);

/** Last segments that may get a meaning of their own below an owner's name. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  'admin api appointments avatar calendar embed feed ics index.html private settings slots'.split(
    ' ',
  ),
);
