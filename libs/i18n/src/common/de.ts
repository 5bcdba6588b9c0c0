import { plural } from '../plural';
import type { CommonMessages } from './index';

export const de: CommonMessages = {
  brand: 'Appointment',
  skip: 'Zum Inhalt springen',
  language: 'Sprache',
  languages: { en: 'English', de: 'Deutsch' },
  optional: 'freiwillig',
  loading: 'Einen Moment',
  save: 'Speichern',
  cancel: 'Abbrechen',
  close: 'Schließen',
  back: 'Zurück',
  copy: 'Link kopieren',
  copied: 'Kopiert',
  copiedSaid: 'Der Link ist kopiert',
  tryAgain: 'Noch einmal',
  zone: {
    label: 'Zeitzone',
    now: (place, time) => `${place}, jetzt ${time}`,
    results: (n) => plural('de', n, { one: '# Zone gefunden', other: '# Zonen gefunden' }),
    none: 'Keine Zone mit diesem Namen. Versuchen Sie eine größere Stadt in der Nähe.',
  },
  time: {
    minutes: (n) => `${n} Min.`,
    lengthInWords: (n) => plural('de', n, { one: '# Minute', other: '# Minuten' }),
  },
  nav: {
    label: 'Haupt',
    labelShort: 'Haupt, kurz',
    dashboard: 'Übersicht',
    home: 'Start',
    pages: 'Seiten',
    appointments: 'Termine',
    schedules: 'Terminseiten',
    handPicked: 'Ausgesucht',
    connections: 'Kalender',
    settings: 'Einstellungen',
    more: 'Mehr',
    requestsWait: (n) => plural('de', n, { one: '# Anfrage wartet', other: '# Anfragen warten' }),
    connectionsNeed: (n) =>
      plural('de', n, { one: 'Eine Verbindung braucht Sie', other: '# Verbindungen brauchen Sie' }),
    myLink: 'Mein Link',
    account: (name) => `Konto von ${name}`,
    signOut: 'Abmelden',
  },
  problem: {
    offline: 'Sie sind offline, oder der Server ist es. Nichts ist verloren; gleich noch einmal.',
    tooManyRequests: (seconds) =>
      plural('de', seconds, {
        one: 'Zu viele Versuche. Bitte eine Sekunde warten.',
        other: 'Zu viele Versuche. Bitte # Sekunden warten.',
      }),
    notFound: 'Das gibt es nicht mehr. Vielleicht wurde es in einem anderen Fenster entfernt.',
    unknown: (requestId) =>
      requestId
        ? `Bei uns ist etwas schiefgegangen. Bitte noch einmal; bleibt es so, nennen Sie uns diese Nummer: ${requestId}`
        : 'Bei uns ist etwas schiefgegangen. Bitte gleich noch einmal.',
    invalid: 'Manches davon wurde nicht angenommen.',
  },
  failure: {
    title: 'Auf dieser Seite ist etwas kaputtgegangen.',
    text: 'Was Sie eingetippt haben, ist noch da. Sie können weitermachen oder die Seite neu laden.',
    newVersion: 'Es gibt eine neuere Fassung. Laden Sie die Seite neu, um sie zu benutzen.',
    goOn: 'Weitermachen',
    reload: 'Neu laden',
  },
  notFound: {
    title: 'Unter dieser Adresse gibt es keine Seite',
    text: 'Vielleicht fehlt ein Buchstabe. Hat Ihnen jemand den Link geschickt, fragen Sie noch einmal danach.',
    home: 'Zum Anfang',
  },
  error: {
    title: 'Diese Seite konnte nicht gezeigt werden',
    text: 'Der Server hat nicht geantwortet, wie er sollte. Ihre Daten sind sicher.',
  },
};
