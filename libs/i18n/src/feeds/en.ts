/** Secret links that calendar programs subscribe to. */
export const en = {
  heading: 'Subscribe to your bookings',
  lead: 'A calendar program that knows such a link keeps itself up to date. Whoever has it can read it, so give it to nobody else.',
  bookings: {
    name: 'Your bookings',
    text: 'All your meetings with names and places, as a calendar (ICS).',
  },
  freeBusy: {
    name: 'When you are busy',
    text: 'Only when you are busy, no titles and no names (free/busy).',
  },
  make: 'Make a link',
  renew: 'New link',
  off: 'Turn off',
  renewing: {
    heading: 'Make a new link?',
    text: 'The link of now ends at once. Programs that use it see nothing new until they get the new one.',
    keep: 'Keep the link',
    submit: 'Make a new one',
    done: 'There is a new link; the old one has ended',
  },
  turningOff: {
    heading: 'Turn this link off?',
    text: 'Programs that use it see nothing new from now on.',
    keep: 'Keep the link',
    submit: 'Turn it off',
    done: 'The link has ended',
  },
  made: 'The link is made',
  loading: 'Your links are on their way',
};
