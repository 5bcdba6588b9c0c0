import { plural } from '../plural';
import type { DashboardMessages } from './index';

export const de: DashboardMessages = {
  heading: 'Übersicht',
  requestsWait: (n) =>
    plural('de', n, { one: 'Eine Anfrage wartet auf Sie.', other: '# Anfragen warten auf Sie.' }),
  nextMeeting: (name, when, distance) => `Als Nächstes: ${name}, ${when}, ${distance}.`,
  runningMeeting: (name, until) => `Jetzt: ${name}, bis ${until}.`,
  nothingWaits: 'Nichts wartet auf Sie.',
  nothingBooked: 'Noch ist nichts gebucht.',
  loading: 'Ihr Tag kommt gleich',
  requests: 'Anfragen',
  all: 'Alle',
  noRequests: 'Keine Anfrage wartet auf Sie',
  noRequestsText: 'Fragt jemand nach einer Zeit, antworten Sie hier oder aus der Mail.',
  sendLink: 'Noch nichts gebucht. Verschicken Sie Ihren Link',
  sendLinkText: 'Wer ihn hat, sieht Ihre freien Zeiten und wählt eine. Ein Konto braucht niemand.',
  next: 'Als Nächstes',
  offerTimes: 'Zeiten anbieten',
  week: {
    before: 'Woche davor',
    now: 'Heute',
    after: 'Woche danach',
    days: 'Tag',
    hours: 'Die Woche nach Stunden',
    allDay: 'ganztägig',
    busy: 'Belegt',
    waits: (what) => `${what}, wartet auf Sie`,
    today: (day) => `${day}, heute`,
    entries: (n) => plural('de', n, { one: '# Eintrag', other: '# Einträge' }),
    asSeen: (title) => `„${title}“ hat nicht geantwortet; so belegt war er zuletzt.`,
    failed: (title) => `„${title}“ ließ sich gerade nicht zeigen.`,
    open: (hours) => `Ihre Seiten sind offen ${hours}`,
    closed: 'Ihre Seiten sind geschlossen',
    legend: {
      booked: 'gebucht',
      hold: 'wartet auf Sie',
      busy: 'belegt in einem Kalender',
      open: 'Ihre offenen Zeiten',
    },
  },
  titleAndLength: (title, length) => `${title}, ${length}`,
  dayAndTitle: (day, title) => `${day}, ${title}`,
  fresh: (ago) => `Geprüft ${ago}`,
  quoted: (title) => `„${title}“`,
  stale: (titles) =>
    `Nicht zu lesen: ${titles}. Ist das für eine Seite zu lange her, bietet sie keine Zeiten an.`,
  noCalendar: 'Kein Kalender ist verbunden: Belegt ist nur, was hier gebucht wurde.',
  connect: 'Kalender verbinden',
  checkNow: 'Kalender jetzt prüfen',
  checkedSaid: 'Ihre Kalender wurden geprüft',
  look: 'Ansehen',
  failed: {
    heading: (n) =>
      plural('de', n, {
        one: 'Eine Sache ließ sich nicht zustellen.',
        other: '# Sachen ließen sich nicht zustellen.',
      }),
    letter: (to) => `Eine Mail an ${to} wurde abgewiesen.`,
    calendar: 'Ein Termin ließ sich nicht in Ihren Kalender schreiben.',
    other: 'Eine Nachricht ist stecken geblieben.',
    tries: (n, at) =>
      plural('de', n, {
        one: `Einmal versucht, ${at}.`,
        other: `# Mal versucht, zuletzt ${at}.`,
      }),
    retry: 'Noch einmal',
    see: 'Termin ansehen',
    retrying: 'Es wird noch einmal versucht',
  },
};
