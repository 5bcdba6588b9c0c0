export const en = {
  brand: 'Appointment',

  labels: {
    what: 'What',
    with: 'With',
    where: 'Where',
    guests: 'Guests',
    notes: 'Notes',
    reason: 'Reason',
    before: 'Before',
  },

  yes: 'Yes',
  no: 'No',

  place: { online: 'Online', inPerson: 'In person' },

  time: {
    length: ({ duration, zone }: { duration: string; zone: string }) => `${duration}, ${zone}.`,
    other: ({ time, city, name }: { time: string; city: string; name: string }) =>
      `${time} in ${city}, where ${name} is.`,
  },

  about: ({ title, name, when }: { title: string; name: string; when: string }) =>
    `${title} with ${name}, ${when}`,

  requestToOwner: {
    subject: ({ name, when }: { name: string; when: string }) => `${name} asks for ${when}`,
    preheader: ({ title, duration, until }: { title: string; duration: string; until: string }) =>
      `${title}, ${duration}. Please answer until ${until}.`,
    tag: ({ until }: { until: string }) => `Waits for you until ${until}`,
    heading: ({ name }: { name: string }) => `${name} would like to meet`,
    confirm: 'Confirm',
    decline: 'Decline',
    foot: ({ until, name }: { until: string; name: string }) =>
      `These links open a page that asks once more, so a mail scanner can't decide for you. Without an answer until ${until} the time is free again, and ${name} is told.`,
  },

  receiptToAttendee: {
    subject: ({ about }: { about: string }) => `Asked: ${about}`,
    tag: ({ until }: { until: string }) => `Waits for an answer until ${until}`,
    heading: ({ name }: { name: string }) => `You asked ${name} for a time`,
    preheader: ({ name }: { name: string }) =>
      `${name} has it now. We write as soon as they answer.`,
    manage: 'See or cancel the request',
    foot: ({ name, until, host }: { name: string; until: string; host: string }) =>
      `Nothing is booked yet: ${name} decides until ${until}, and the time is kept for you. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  confirmedToAttendee: {
    subject: ({ about }: { about: string }) => `Confirmed: ${about}`,
    tag: 'Confirmed',
    heading: ({ name }: { name: string }) => `${name} looks forward to meeting you`,
    preheader: ({ when, zone }: { when: string; zone: string }) => `${when}, ${zone}.`,
    join: 'Join the meeting',
    manage: 'See or cancel the meeting',
    calendarFile: 'Calendar file',
    foot: ({ host }: { host: string }) =>
      `The invitation is attached; most calendars add it by themselves. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  confirmedToOwner: {
    subject: ({ name, when }: { name: string; when: string }) => `${name} booked ${when}`,
    tag: 'Booked',
    heading: ({ name }: { name: string }) => `${name} booked a time with you`,
    preheader: ({ title, duration }: { title: string; duration: string }) =>
      `${title}, ${duration}.`,
    foot: 'An answer to this mail goes to the other side.',
  },

  declinedToAttendee: {
    subject: ({ about }: { about: string }) => `Declined: ${about}`,
    tag: 'Declined',
    heading: ({ name }: { name: string }) => `${name} can't make it then`,
    preheader: 'This time does not work. Another one may.',
    again: 'Pick another time',
    foot: ({ host }: { host: string }) =>
      `The time is free again. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  cancelledToAttendee: {
    subject: ({ about }: { about: string }) => `Cancelled: ${about}`,
    tag: 'Cancelled',
    headingByOther: ({ name }: { name: string }) => `${name} cancelled the meeting`,
    headingByReader: ({ name }: { name: string }) => `You cancelled the meeting with ${name}`,
    preheader: 'The meeting does not take place.',
    again: 'Pick another time',
    foot: ({ host }: { host: string }) =>
      `Calendars that took the invitation remove it by themselves. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  cancelledToOwner: {
    subjectByOther: ({ name, when }: { name: string; when: string }) => `${name} cancelled ${when}`,
    subjectByReader: ({ name, when }: { name: string; when: string }) =>
      `Cancelled: ${when} with ${name}`,
    tag: 'Cancelled',
    headingByOther: ({ name }: { name: string }) => `${name} cancelled the meeting`,
    headingByReader: ({ name }: { name: string }) => `You cancelled the meeting with ${name}`,
    preheader: 'The time is free again.',
    foot: 'The time is free again. An answer to this mail goes to the other side.',
  },

  expiredToAttendee: {
    subject: ({ about }: { about: string }) => `No answer: ${about}`,
    tag: 'Not answered in time',
    heading: ({ name }: { name: string }) => `${name} has not answered`,
    preheader: 'Your request has ended. You can ask for another time.',
    again: 'Pick another time',
    foot: ({ host }: { host: string }) =>
      `The time is no longer kept for you. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  expiredToOwner: {
    subject: ({ name, when }: { name: string; when: string }) => `Not answered: ${name}, ${when}`,
    tag: 'Not answered in time',
    heading: ({ name }: { name: string }) => `The request of ${name} has ended`,
    preheader: ({ name }: { name: string }) => `The time is free again, and ${name} is told.`,
    foot: ({ name }: { name: string }) =>
      `The time is free again, and ${name} is told. An answer to this mail goes to them.`,
  },

  movedToAttendee: {
    subject: ({ about }: { about: string }) => `Moved: ${about}`,
    subjectWaiting: ({ about }: { about: string }) => `Asked to move: ${about}`,
    tag: 'Moved',
    tagWaiting: ({ until }: { until: string }) => `Waits for an answer until ${until}`,
    headingByOther: ({ name }: { name: string }) => `${name} moved the meeting`,
    headingByReader: ({ name }: { name: string }) => `You moved the meeting with ${name}`,
    headingWaiting: ({ name }: { name: string }) => `You asked ${name} for another time`,
    preheader: ({ when, zone }: { when: string; zone: string }) => `Now ${when}, ${zone}.`,
    preheaderWaiting: ({ name }: { name: string }) =>
      `${name} has it now. We write as soon as they answer.`,
    manage: 'See or change the meeting',
    foot: ({ host }: { host: string }) =>
      `Calendars that took the invitation move it by themselves. Sent by ${host} because somebody asked for this meeting with your address.`,
    footWaiting: ({ name, until, host }: { name: string; until: string; host: string }) =>
      `The earlier time was given back. ${name} decides until ${until}, and the new one is kept for you. Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  movedToOwner: {
    subject: ({ name, when }: { name: string; when: string }) => `${name} moved to ${when}`,
    subjectWaiting: ({ name, when }: { name: string; when: string }) =>
      `${name} would like to move to ${when}`,
    tag: 'Moved',
    heading: ({ name }: { name: string }) => `${name} moved the meeting`,
    headingWaiting: ({ name }: { name: string }) => `${name} asks for another time`,
    preheader: ({ previous }: { previous: string }) => `Before: ${previous}.`,
    foot: 'The earlier time is free again. An answer to this mail goes to the other side.',
  },

  reminderToAttendee: {
    subject: ({ about }: { about: string }) => `Reminder: ${about}`,
    tag: 'Reminder',
    heading: ({ name }: { name: string }) => `Soon you meet ${name}`,
    preheader: ({ when, zone }: { when: string; zone: string }) => `${when}, ${zone}.`,
    manage: 'See or change the meeting',
    foot: ({ host }: { host: string }) =>
      `Sent by ${host} because somebody asked for this meeting with your address.`,
  },

  calendarTrouble: {
    subject: ({ name }: { name: string }) => `Your calendar ${name} can't be read`,
    tag: 'Calendar not readable',
    heading: ({ name }: { name: string }) => `We can't read ${name}`,
    preheader: 'As long as that lasts, nobody can book a time with you.',
    calendar: 'Calendar',
    since: 'Since',
    whatToDo: 'What to do',
    signIn: 'Its server refused the password. Give the new one, and all is well.',
    look: 'We go on trying. If the server works for you, have a look at the connection.',
    foot: 'A calendar that can’t be read is never taken for free, so that nothing is booked twice. Meetings that are booked stay. This mail comes once for each time that it fails.',
  },

  calendarCollision: {
    subject: ({ name, when }: { name: string; when: string }) => `Not moved: ${when} with ${name}`,
    tag: 'Not moved',
    heading: ({ name }: { name: string }) => `The meeting with ${name} was not moved`,
    stands: 'Stands at',
    movedTo: 'In your calendar',
    taken: {
      preheader: 'At that time you have another meeting.',
      foot: ({ name }: { name: string }) =>
        `You moved the event to a time that belongs to another meeting. ${name} was not told, and the meeting stands where it was. Move it in Appointment, or move the event back.`,
    },
    noTime: {
      preheader: 'No meeting can be where you put the event.',
      foot: ({ name }: { name: string }) =>
        `You moved the event onto whole days, into a series, into the past, or to a time that could not be read. ${name} was not told, and the meeting stands where it was. Move it in Appointment, or move the event back.`,
    },
  },

  calendarEmptied: {
    subject: ({ name }: { name: string }) =>
      `Your calendar ${name} was emptied; your meetings stand`,
    tag: 'Nothing was cancelled',
    heading: ({ name }: { name: string }) => `Your meetings were gone from ${name}`,
    preheader: 'We have cancelled nothing, and write them there again.',
    calendar: 'Calendar',
    meetings: 'Meetings',
    foot: 'So many at once looks like a calendar that was emptied, restored or made anew, and not like your decision about each meeting. Nobody was told anything. If you want to cancel some, do it in Appointment, or delete them in your calendar one by one.',
  },

  adminAddress: {
    subject: 'You are to be an administrator: is this your account?',
    tag: 'Administrator',
    heading: 'Is this your account?',
    preheader: 'An account has your address, which this server names as an administrator’s.',
    account: 'Account',
    action: 'I am the administrator',
    foot: 'An account was made with your address, and whoever runs this server has named it as an administrator’s. Follow the link while you are signed in to that account; it works for three days. If you made no account, do nothing: without this letter nobody becomes an administrator.',
  },

  open: 'Open in Appointment',
};
