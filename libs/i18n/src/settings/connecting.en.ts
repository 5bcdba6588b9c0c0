import { plural } from '../plural';

/** Connecting an account or an address, and where to find them. */
export const connecting = {
  heading: 'Connect a calendar',
  lead: 'Nextcloud, Fastmail, iCloud, mailbox.org, Radicale, and most others.',
  how: 'How do you connect?',
  ways: { account: 'With an account', address: 'By its address' },
  url: 'Address',
  urlHint: 'Your mail address or the name of the server is enough; we find the rest.',
  username: 'User name',
  password: 'App password',
  passwordHint:
    'Better than your real one; your calendar has a page for making it. We store it sealed.',
  anonymous: 'If the server asks nobody who they are, leave both empty.',
  showPassword: 'Show password',
  submit: 'Find my calendars',
  connected: (n: number) =>
    plural('en', n, { one: '# calendar is connected', other: '# calendars are connected' }),
  ics: {
    lead: 'A published calendar can only be read: its events make you busy, bookings go elsewhere.',
    url: 'Address of the calendar',
    urlHint: 'It begins with https:// or webcal://. Who has it can read it, so we store it sealed.',
    title: 'Name',
    submit: 'Subscribe',
  },
  faults: {
    url: 'The address is missing.',
    username: 'A password alone says nothing: whose is it?',
    password: 'The password is missing.',
    icsUrl: 'The address of a calendar begins with https:// or webcal://.',
    title: 'That is longer than 128 characters.',
    notAccepted: 'This was not accepted.',
  },
  where: {
    question: 'Where do I find it?',
    provider: 'Your calendar',
    choose: 'Choose one',
    take: (address: string) => `Use ${address}`,
  },
};
