import type { DecideMessages } from './index';

export const de: DecideMessages = {
  title: (name) => `Anfrage von ${name}`,
  heading: (name) => `${name} bittet um ein Treffen`,
  facts: {
    what: 'Was',
    when: 'Wann',
    who: 'Wer',
    guests: 'Gäste',
    answers: 'Antworten',
    notes: 'Notizen',
  },
  with: (guests) => `mit ${guests}`,
  yes: 'Ja',
  no: 'Nein',
  theirTime: (time, name) => `${time} für ${name}`,
  until: (time) => `Antwort bis ${time}; danach wird die Zeit frei.`,
  confirm: 'Bestätigen',
  decline: 'Ablehnen',
  declineInstead: 'Doch ablehnen',
  confirmInstead: 'Doch bestätigen',
  reason: (name) => `Ein Wort an ${name}`,
  asks: {
    confirm: (name) => `Dieses Treffen bestätigen? ${name} bekommt die Einladung.`,
    decline: (name) => `Diese Anfrage ablehnen? ${name} bekommt eine Mail.`,
  },
  outcome: {
    booked: (name) => `Bestätigt. ${name} bekommt die Einladung.`,
    declined: (name) => `Abgelehnt. ${name} bekommt eine Mail.`,
    cancelled: 'Es wurde inzwischen abgesagt.',
    expired: 'Die Frist ist ohne Antwort abgelaufen. Die Zeit ist wieder frei.',
    rescheduled: 'Es wurde inzwischen auf eine andere Zeit verlegt.',
    none: 'Hier gibt es nichts zu entscheiden.',
  },
  toDashboard: 'Zur Übersicht',
  lost: {
    heading: 'Dieser Link funktioniert nicht mehr',
    text: 'Er ist abgelaufen, oder ein Zeichen fehlt. Alle Anfragen stehen in der Übersicht.',
  },
};
