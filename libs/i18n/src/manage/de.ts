import type { ManageMessages } from './index';

export const de: ManageMessages = {
  title: (title, owner) => `${title} mit ${owner}`,
  private: 'Nur wer diesen Link hat, sieht diese Seite',
  status: {
    none: 'Nicht gebucht',
    requested: (owner, until) => `Wartet auf ${owner}, bis ${until}`,
    booked: 'Bestätigt',
    declined: (owner) => `${owner} hat abgelehnt`,
    cancelled: 'Abgesagt',
    expired: (owner) => `${owner} hat nicht rechtzeitig geantwortet`,
    rescheduled: 'Auf eine andere Zeit verlegt',
  },
  facts: { when: 'Wann', place: 'Ort', people: 'Personen', notes: 'Notizen', reason: 'Grund' },
  online: 'Online',
  inPerson: 'Vor Ort',
  you: 'ich',
  zoneAndDistance: (zone, distance) => `${zone}, ${distance}`,
  actions: 'Was möglich ist',
  join: 'Am Gespräch teilnehmen',
  openLink: 'Link öffnen',
  addToCalendar: 'In den Kalender',
  cancel: 'Absagen',
  asking: {
    headingBooked: 'Dieses Treffen absagen?',
    headingRequested: 'Diese Anfrage zurückziehen?',
    text: (owner) =>
      `${owner} bekommt eine Mail, und die Zeit wird sofort für andere frei. Das lässt sich nicht zurücknehmen, aber neu buchen geht.`,
    reason: (owner) => `Ein Wort an ${owner}`,
    keep: 'Doch behalten',
    doIt: 'Treffen absagen',
    withdraw: 'Anfrage zurückziehen',
  },
  done: (owner) => `Es ist abgesagt. ${owner} bekommt eine Mail.`,
  over: 'Es ist vorbei, da lässt sich nichts mehr ändern.',
  bookAnother: 'Eine andere Zeit buchen',
  foot: 'Etwas verlegt? In jeder Mail zu diesem Treffen steht der Link zu dieser Seite.',
  print: 'Drucken',
  lost: {
    heading: 'Dieser Link funktioniert nicht mehr',
    text: 'Er ist abgelaufen, oder ein Zeichen fehlt. In der neuesten Mail zum Treffen steht der richtige; sonst hilft die Person, um die es geht.',
  },
};
