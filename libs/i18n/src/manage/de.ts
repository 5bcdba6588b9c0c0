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
    cancelledByYou: 'Von mir abgesagt',
    cancelledBy: (owner) => `Von ${owner} abgesagt`,
    expired: (owner) => `${owner} hat nicht rechtzeitig geantwortet`,
    rescheduled: 'Auf eine andere Zeit verlegt',
  },
  facts: {
    when: 'Wann',
    place: 'Ort',
    people: 'Personen',
    answers: 'Antworten',
    notes: 'Notizen',
    reason: 'Grund',
  },
  online: 'Online',
  inPerson: 'Vor Ort',
  linkComes: 'Der Link wird gerade angelegt und kommt per Mail.',
  you: 'ich',
  zoneAndDistance: (zone, distance) => `${zone}, ${distance}`,
  actions: 'Was möglich ist',
  join: 'Am Gespräch teilnehmen',
  openLink: 'Link öffnen',
  cancel: 'Absagen',
  asking: {
    headingBooked: 'Dieses Treffen absagen?',
    headingRequested: 'Diese Anfrage zurückziehen?',
    text: (people) =>
      `Eine Mail geht an ${people}, und die Zeit wird sofort für andere frei. Das lässt sich nicht zurücknehmen, aber neu buchen geht.`,
    reason: (owner) => `Ein Wort an ${owner}`,
    keep: 'Doch behalten',
    doIt: 'Treffen absagen',
    withdraw: 'Anfrage zurückziehen',
  },
  done: (owner) => `Es ist abgesagt. ${owner} bekommt eine Mail.`,
  refused: {
    over: 'Es ist vorbei, da lässt sich nichts mehr ändern.',
    tooLate: (owner) =>
      `So kurz vor dem Treffen lässt sich hier nichts mehr ändern. Bitte ${owner} schreiben.`,
    notMovable: (owner) =>
      `Verlegen geht hier nicht. Bitte ${owner} schreiben, oder absagen und neu buchen.`,
    changed: 'Inzwischen hat sich etwas geändert. Neu geladen zeigt die Seite, was.',
    unavailable: (owner) =>
      `Der Kalender von ${owner} lässt sich im Moment nicht prüfen, noch ist nichts geändert. Bitte gleich noch einmal versuchen.`,
  },
  tooLate: {
    rule: (until, before) => `Verlegen und absagen ging bis ${until}, ${before} vor Beginn.`,
    begun: 'Es hat schon angefangen und lässt sich nicht mehr verlegen oder absagen.',
    write: (owner) => `Bitte an ${owner} schreiben:`,
  },
  until: (time) => `Verlegen und absagen geht bis ${time}.`,
  move: {
    heading: 'Auf eine andere Zeit verlegen',
    keeps: (time) => `${time} bleibt reserviert, bis die neue Zeit sicher ist.`,
    none: 'Bitte eine neue Zeit wählen.',
    same: 'Das ist die Zeit, die schon gilt.',
    keep: 'Alte Zeit behalten',
    doIt: 'Verlegen',
    done: (time, owner) => `Verlegt: ${time}. ${owner} bekommt eine Mail.`,
    waits: (time, owner) => `Angefragt: ${time}. Jetzt fehlt noch die Zusage von ${owner}.`,
  },
  bookAnother: 'Eine andere Zeit buchen',
  foot: 'Etwas verlegt? In jeder Mail zu diesem Treffen steht der Link zu dieser Seite.',
  print: 'Drucken',
  lost: {
    heading: 'Dieser Link funktioniert nicht mehr',
    text: 'Er ist abgelaufen, oder ein Zeichen fehlt. In der neuesten Mail zum Treffen steht der richtige; sonst hilft die Person, um die es geht.',
  },
};
