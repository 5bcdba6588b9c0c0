/** Why a calendar could not be used, by the code of the problem: what, what to try, and what is wrong with the field. */
export const troubles = {
  'connection.host-unknown': {
    what: (host: string) => `Nothing answers at ${host}.`,
    hint: 'Is there a typing slip in the address?',
    field: 'This host does not exist.',
  },
  'connection.unreachable': {
    what: (host: string) => `${host} does not answer.`,
    hint: 'The name is right, but no calendar server listens there. Is the port missing?',
    field: 'Nobody listens at this address.',
  },
  'connection.timed-out': {
    what: (host: string) => `${host} took too long.`,
    hint: 'Perhaps it is busy. Try again in a minute.',
    field: 'No answer within ten seconds.',
  },
  'connection.tls': {
    what: (host: string) => `${host} can’t prove that it is ${host}.`,
    hint: 'Its certificate is not valid for this name, so we send it no password. Is the address right? Otherwise whoever runs the server must renew the certificate.',
    field: 'The certificate is not valid for this address.',
  },
  'connection.wrong-password': {
    what: (host: string) => `${host} said no.`,
    hint: 'The address is right, the user name or password is not. With two-step sign-in you need an app password.',
    field: 'Not accepted. Make a new app password and paste it here.',
  },
  'connection.sign-in-unsupported': {
    what: (host: string) => `${host} lets no program in by password.`,
    hint: 'It wants a way of signing in that we don’t have, as Google does. Look there for the calendar’s secret address, and connect it by that.',
    field: 'No sign-in by password at this address.',
  },
  'connection.forbidden': {
    what: (host: string) => `${host} knows you, but shows us nothing.`,
    hint: 'Look there at what this app password may do: it needs the calendars.',
    field: 'Not allowed to see calendars. Make an app password that is.',
  },
  'connection.not-caldav': {
    what: (host: string) => `${host} has no calendars for us.`,
    hint: 'Something answers there, but it is not CalDAV. Look for “CalDAV” in the settings of your calendar and copy the whole address.',
    field: 'No calendars at this address.',
  },
  'connection.not-icalendar': {
    what: (host: string) => `${host} answers, but not with a calendar.`,
    hint: 'Copy the address once more. The one that opens a page to look at is not it; the right one often ends with .ics.',
    field: 'There is no calendar at this address.',
  },
  'connection.calendar-gone': {
    what: (host: string) => `${host} has no such calendar any more.`,
    hint: 'It was removed, or has another address now. Copy the address once more from your calendar; if it is gone for good, let it be ignored.',
    field: 'Nothing is at this address any more.',
  },
  'connection.address-not-allowed': {
    what: () => 'We may not connect to this address.',
    hint: 'Only https and addresses on the public internet are open to us. If it leads on to another server, type that server’s address. Whoever looks after this server can allow others.',
    field: 'This address is closed to us.',
  },
  'connection.too-large': {
    what: (host: string) => `${host} sends more than we can read.`,
    hint: 'Remove old events there, or split the calendar, then try again.',
    field: 'This calendar is too large.',
  },
  'connection.rate-limited': {
    what: (host: string) => `${host} wants to be asked less often.`,
    hint: 'Give it some minutes. What is connected is asked again by itself.',
    field: 'Not now; try again in some minutes.',
  },
  'connection.server-error': {
    what: (host: string) => `${host} has a problem of its own.`,
    hint: 'It is not about you or your password. Try again later; what is connected is asked again by itself.',
    field: 'The server at this address is in trouble.',
  },
  'connection.already-connected': {
    what: () => 'This account is connected already.',
    hint: 'You find it in the list of your connections.',
    field: 'Connected already.',
  },
  'connection.no-calendars': {
    what: () => 'We got in, but there is no calendar.',
    hint: 'Make one there first, then try again.',
    field: 'No calendar in this account.',
  },
  'calendar.read-only': {
    what: () => 'This calendar can only be read.',
    hint: 'It can make you busy, but no booking can be written into it.',
    field: 'This calendar can only be read.',
  },
  'calendar.limit-reached': {
    what: () => 'More calendars than your account may connect.',
    hint: 'Switch one off, then try again.',
    field: 'Too many calendars.',
  },
  unknown: {
    what: () => 'It could not be read.',
    hint: 'That is our fault. It is tried again by itself.',
    field: 'It could not be read.',
  },
};
