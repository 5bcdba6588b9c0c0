import { connecting } from './connecting.en';
import { connections } from './connections.en';
import { providers } from './providers.en';
import { troubles } from './troubles.en';

export const en = {
  connections,
  connecting,
  providers,
  troubles,
  adminAddress: {
    heading: 'Is this your account?',
    text: (email: string) =>
      `You are signed in as ${email}. Whoever runs this server has named this address as an administrator’s. If you know of it, confirm.`,
    confirm: 'I am the administrator',
    done: 'You are an administrator now.',
    failed:
      'This link is not for this account, or it is too old. Sign in with the address that the letter was sent to; that brings a new one, once a day.',
    toDashboard: 'To the dashboard',
  },
  profile: {
    heading: 'Settings',
    you: 'You',
    name: 'Your name',
    username: 'Your link',
    usernameFree: (name: string) => `${name} is free`,
    usernameYours: 'This is yours. Links that you have sent stop working when you change it.',
    usernameTaken: 'Somebody has this link already.',
    usernameShape:
      'Letters a to z, digits, dot, hyphen and underscore; a letter or digit at both ends.',
    usernameMissing: 'Your link needs a word.',
    nameMissing: 'Your name is missing.',
    nameLong: 'That is longer than 128 characters.',
    look: 'Look and language',
    time: 'Time',
    zoneHint: 'Your pages keep their own zone; this is the one that you see.',
    language: 'Language',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    clock: 'Clock',
    clocks: { auto: 'As the language', twelve: '12 hours', twentyFour: '24 hours' },
    week: 'The week begins on',
    weekAuto: 'As the language',
    saved: 'Your settings are saved',
    notAccepted: 'This was not accepted.',
  },
};
