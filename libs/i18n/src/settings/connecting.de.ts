import { plural } from '../plural';
import type { SettingsMessages } from './index';

export const connecting: SettingsMessages['connecting'] = {
  heading: 'Einen Kalender verbinden',
  lead: 'Nextcloud, Fastmail, iCloud, mailbox.org, Radicale und die meisten anderen.',
  how: 'Wie verbinden Sie ihn?',
  ways: { account: 'Mit Konto', address: 'Per Adresse' },
  url: 'Adresse',
  urlHint: 'Ihre Mailadresse oder der Name des Servers genügt; den Rest finden wir.',
  username: 'Benutzername',
  password: 'App-Passwort',
  passwordHint:
    'Besser als Ihr eigentliches; Ihr Kalender hat eine Seite dafür. Wir bewahren es versiegelt auf.',
  anonymous: 'Fragt der Server niemanden, wer er ist, lassen Sie beides leer.',
  showPassword: 'Passwort zeigen',
  submit: 'Meine Kalender finden',
  connected: (n) =>
    plural('de', n, { one: '# Kalender ist verbunden', other: '# Kalender sind verbunden' }),
  ics: {
    lead: 'Ein veröffentlichter Kalender ist nur lesbar: Seine Termine machen Sie belegt, Buchungen kommen woandershin.',
    url: 'Adresse des Kalenders',
    urlHint:
      'Sie beginnt mit https:// oder webcal://. Wer sie hat, kann ihn lesen; wir bewahren sie versiegelt auf.',
    title: 'Name',
    submit: 'Abonnieren',
  },
  faults: {
    url: 'Die Adresse fehlt.',
    username: 'Ein Passwort allein sagt nichts: Wessen ist es?',
    password: 'Das Passwort fehlt.',
    icsUrl: 'Die Adresse eines Kalenders beginnt mit https:// oder webcal://.',
    title: 'Das ist länger als 128 Zeichen.',
    notAccepted: 'Das wurde nicht angenommen.',
  },
  where: {
    question: 'Wo finde ich das?',
    provider: 'Ihr Kalender',
    choose: 'Bitte wählen',
    take: (address) => `${address} übernehmen`,
  },
};
