import { plural } from '../plural';

export const en = {
  title: 'Set up',
  steps: 'Steps',
  done: 'done',
  step: { you: 'You', calendar: 'Calendar', hours: 'Hours' },
  continue: 'Continue',
  later: 'Later',
  you: {
    heading: 'What should people see?',
    lead: 'You can change all of this later.',
    zoneHint: 'Guessed from this computer.',
  },
  calendar: {
    heading: 'Where is your calendar?',
    lead: 'We read when you are busy, never what about, and write bookings into it.',
    connected: (name: string) => `${name} is connected.`,
    connectedText: (titles: string) => `These count as busy: ${titles}.`,
  },
  hours: {
    heading: 'When can people meet you?',
    lead: 'A simple week to start with. Other hours for single days come later.',
    name: 'Name of your page',
    defaultName: 'A meeting',
    days: 'Days',
    from: 'From',
    until: 'Until',
    length: 'Length of a meeting',
    writeTo: 'Bookings are written to',
    times: (n: number) => plural('en', n, { one: '# time', other: '# times' }),
    makes: (times: string) =>
      `That makes ${times} in the next two weeks, less what is in your calendar.`,
    none: 'That leaves no time in the next two weeks.',
    submit: 'Open my page',
  },
  faults: {
    name: 'The page needs a name.',
    nameLong: 'That is longer than 128 characters.',
    days: 'Choose at least one day.',
    time: 'A time, such as 9:30.',
    order: 'The hours end before they start.',
    short: 'The hours are shorter than one meeting.',
    notAccepted: 'This was not accepted.',
  },
  finish: {
    heading: (name: string) => `You can be booked, ${name}`,
    lead: 'Send this link to anyone. They need no account.',
    seePage: 'See your page',
    toDashboard: 'To the dashboard',
  },
};
