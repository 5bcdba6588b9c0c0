import { connecting } from './connecting.de';
import { connections } from './connections.de';
import { providers } from './providers.de';
import { troubles } from './troubles.de';
import type { SettingsMessages } from './index';

export const de: SettingsMessages = {
  connections,
  connecting,
  providers,
  troubles,
  adminAddress: {
    heading: 'Ist das Ihr Konto?',
    text: (email) =>
      `Sie sind als ${email} angemeldet. Wer diesen Server betreibt, hat diese Adresse für die Verwaltung vorgesehen. Wissen Sie davon, bestätigen Sie es.`,
    confirm: 'Ich verwalte diesen Server',
    done: 'Sie verwalten jetzt diesen Server.',
    failed:
      'Dieser Link gilt nicht für dieses Konto, oder er ist zu alt. Melden Sie sich mit der Adresse an, an die die Mail ging; das bringt eine neue, einmal am Tag.',
    toDashboard: 'Zur Übersicht',
  },
  profile: {
    heading: 'Einstellungen',
    you: 'Sie',
    name: 'Ihr Name',
    username: 'Ihr Link',
    usernameFree: (name) => `${name} ist frei`,
    usernameYours:
      'Das ist Ihrer. Links, die Sie verschickt haben, gelten nicht mehr, wenn Sie ihn ändern.',
    usernameTaken: 'Diesen Link hat schon jemand.',
    usernameShape:
      'Buchstaben a bis z, Ziffern, Punkt, Bindestrich und Unterstrich; an beiden Enden Buchstabe oder Ziffer.',
    usernameMissing: 'Ihr Link braucht ein Wort.',
    nameMissing: 'Ihr Name fehlt.',
    nameLong: 'Das ist länger als 128 Zeichen.',
    look: 'Aussehen und Sprache',
    time: 'Zeit',
    zoneHint: 'Ihre Terminseiten behalten ihre eigene Zone; diese hier sehen Sie selbst.',
    language: 'Sprache',
    theme: 'Farben',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    clock: 'Uhr',
    clocks: { auto: 'Wie die Sprache', twelve: '12 Stunden', twentyFour: '24 Stunden' },
    week: 'Die Woche beginnt am',
    weekAuto: 'Wie die Sprache',
    saved: 'Ihre Einstellungen sind gespeichert',
    notAccepted: 'Das wurde nicht angenommen.',
  },
};
