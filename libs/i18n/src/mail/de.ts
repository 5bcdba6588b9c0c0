import type { Messages } from '../messages';
import type { en } from './en';

export const de: Messages<typeof en> = {
  brand: 'Appointment',

  labels: {
    what: 'Anlass',
    with: 'Mit',
    where: 'Ort',
    guests: 'Gäste',
    notes: 'Notiz',
    reason: 'Grund',
    before: 'Vorher',
  },

  yes: 'Ja',
  no: 'Nein',

  place: { online: 'Online', inPerson: 'Vor Ort' },

  time: {
    length: ({ duration, zone }) => `${duration}, ${zone}.`,
    other: ({ time, city, name }) => `${time} in ${city}, wo ${name} ist.`,
  },

  about: ({ title, name, when }) => `${title} mit ${name}, ${when}`,

  requestToOwner: {
    subject: ({ name, when }) => `${name} fragt nach ${when}`,
    preheader: ({ title, duration, until }) =>
      `${title}, ${duration}. Bitte bis ${until} antworten.`,
    tag: ({ until }) => `Wartet auf Sie bis ${until}`,
    heading: ({ name }) => `${name} möchte Sie treffen`,
    confirm: 'Zusagen',
    decline: 'Ablehnen',
    foot: ({ until, name }) =>
      `Die Links öffnen eine Seite, die noch einmal nachfragt; so kann kein Virenscanner für Sie entscheiden. Ohne Antwort bis ${until} wird die Zeit wieder frei, und ${name} erfährt es.`,
  },

  receiptToAttendee: {
    subject: ({ about }) => `Angefragt: ${about}`,
    tag: ({ until }) => `Wartet auf Antwort bis ${until}`,
    heading: ({ name }) => `Ihre Anfrage an ${name}`,
    preheader: ({ name }) =>
      `Jetzt ist ${name} am Zug. Wir schreiben, sobald es eine Antwort gibt.`,
    manage: 'Anfrage ansehen oder zurückziehen',
    foot: ({ name, until, host }) =>
      `Noch ist nichts gebucht: ${name} entscheidet bis ${until}, so lange ist die Zeit für Sie reserviert. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  confirmedToAttendee: {
    subject: ({ about }) => `Zugesagt: ${about}`,
    tag: 'Zugesagt',
    heading: ({ name }) => `${name} freut sich auf das Treffen`,
    preheader: ({ when, zone }) => `${when}, ${zone}.`,
    join: 'Am Treffen teilnehmen',
    manage: 'Treffen ansehen oder absagen',
    calendarFile: 'Kalenderdatei',
    foot: ({ host }) =>
      `Die Einladung ist angehängt; die meisten Kalender tragen sie von selbst ein. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  confirmedToOwner: {
    subject: ({ name, when }) => `${name} hat ${when} gebucht`,
    tag: 'Gebucht',
    heading: ({ name }) => `${name} hat eine Zeit bei Ihnen gebucht`,
    preheader: ({ title, duration }) => `${title}, ${duration}.`,
    foot: 'Eine Antwort auf diese Mail geht an die andere Seite.',
  },

  declinedToAttendee: {
    subject: ({ about }) => `Abgesagt: ${about}`,
    tag: 'Abgesagt',
    heading: ({ name }) => `${name} kann zu dieser Zeit nicht`,
    preheader: 'Diese Zeit passt nicht. Vielleicht eine andere.',
    again: 'Andere Zeit wählen',
    foot: ({ host }) =>
      `Die Zeit ist wieder frei. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  cancelledToAttendee: {
    subject: ({ about }) => `Fällt aus: ${about}`,
    tag: 'Fällt aus',
    headingByOther: ({ name }) => `${name} hat das Treffen abgesagt`,
    headingByReader: ({ name }) => `Sie haben das Treffen mit ${name} abgesagt`,
    preheader: 'Das Treffen findet nicht statt.',
    again: 'Andere Zeit wählen',
    foot: ({ host }) =>
      `Kalender, die die Einladung übernommen haben, entfernen sie von selbst. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  cancelledToOwner: {
    subjectByOther: ({ name, when }) => `${name} hat ${when} abgesagt`,
    subjectByReader: ({ name, when }) => `Fällt aus: ${when} mit ${name}`,
    tag: 'Fällt aus',
    headingByOther: ({ name }) => `${name} hat das Treffen abgesagt`,
    headingByReader: ({ name }) => `Sie haben das Treffen mit ${name} abgesagt`,
    preheader: 'Die Zeit ist wieder frei.',
    foot: 'Die Zeit ist wieder frei. Eine Antwort auf diese Mail geht an die andere Seite.',
  },

  expiredToAttendee: {
    subject: ({ about }) => `Keine Antwort: ${about}`,
    tag: 'Nicht rechtzeitig beantwortet',
    heading: ({ name }) => `${name} hat nicht geantwortet`,
    preheader: 'Ihre Anfrage ist abgelaufen. Sie können nach einer anderen Zeit fragen.',
    again: 'Andere Zeit wählen',
    foot: ({ host }) =>
      `Die Zeit ist nicht länger für Sie reserviert. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  expiredToOwner: {
    subject: ({ name, when }) => `Nicht beantwortet: ${name}, ${when}`,
    tag: 'Nicht rechtzeitig beantwortet',
    heading: ({ name }) => `Die Anfrage von ${name} ist abgelaufen`,
    preheader: ({ name }) => `Die Zeit ist wieder frei, und ${name} erfährt es.`,
    foot: ({ name }) =>
      `Die Zeit ist wieder frei, und ${name} erfährt es. Eine Antwort auf diese Mail geht dorthin.`,
  },

  movedToAttendee: {
    subject: ({ about }) => `Verschoben: ${about}`,
    subjectWaiting: ({ about }) => `Verschieben angefragt: ${about}`,
    tag: 'Verschoben',
    tagWaiting: ({ until }) => `Wartet auf Antwort bis ${until}`,
    headingByOther: ({ name }) => `${name} hat das Treffen verschoben`,
    headingByReader: ({ name }) => `Sie haben das Treffen mit ${name} verschoben`,
    headingWaiting: ({ name }) => `Ihre Frage an ${name} nach einer anderen Zeit`,
    preheader: ({ when, zone }) => `Jetzt ${when}, ${zone}.`,
    preheaderWaiting: ({ name }) =>
      `Jetzt ist ${name} am Zug. Wir schreiben, sobald es eine Antwort gibt.`,
    manage: 'Treffen ansehen oder ändern',
    foot: ({ host }) =>
      `Kalender, die die Einladung übernommen haben, verschieben es von selbst. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
    footWaiting: ({ name, until, host }) =>
      `Die frühere Zeit ist zurückgegeben. ${name} entscheidet bis ${until}, so lange ist die neue für Sie reserviert. Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  movedToOwner: {
    subject: ({ name, when }) => `${name} hat auf ${when} verschoben`,
    subjectWaiting: ({ name, when }) => `${name} möchte auf ${when} verschieben`,
    tag: 'Verschoben',
    heading: ({ name }) => `${name} hat das Treffen verschoben`,
    headingWaiting: ({ name }) => `${name} fragt nach einer anderen Zeit`,
    preheader: ({ previous }) => `Vorher: ${previous}.`,
    foot: 'Die frühere Zeit ist wieder frei. Eine Antwort auf diese Mail geht an die andere Seite.',
  },

  reminderToAttendee: {
    subject: ({ about }) => `Erinnerung: ${about}`,
    tag: 'Erinnerung',
    heading: ({ name }) => `Bald treffen Sie ${name}`,
    preheader: ({ when, zone }) => `${when}, ${zone}.`,
    manage: 'Treffen ansehen oder ändern',
    foot: ({ host }) =>
      `Gesendet von ${host}, weil jemand mit Ihrer Adresse um dieses Treffen gebeten hat.`,
  },

  calendarTrouble: {
    subject: ({ name }) => `Ihr Kalender ${name} ist nicht lesbar`,
    tag: 'Kalender nicht lesbar',
    heading: ({ name }) => `${name} lässt sich nicht lesen`,
    preheader: 'Solange das so ist, kann niemand eine Zeit bei Ihnen buchen.',
    calendar: 'Kalender',
    since: 'Seit',
    whatToDo: 'Was hilft',
    signIn: 'Der Server lehnt das Passwort ab. Geben Sie das neue an, dann ist alles gut.',
    look: 'Wir versuchen es weiter. Wenn der Server bei Ihnen geht, sehen Sie nach der Verbindung.',
    foot: 'Ein Kalender, der sich nicht lesen lässt, gilt nie als frei; so wird nichts doppelt gebucht. Gebuchte Treffen bleiben. Diese Mail kommt einmal je Ausfall.',
  },

  calendarCollision: {
    subject: ({ name, when }) => `Nicht verschoben: ${when} mit ${name}`,
    tag: 'Nicht verschoben',
    heading: ({ name }) => `Das Treffen mit ${name} wurde nicht verschoben`,
    stands: 'Steht am',
    movedTo: 'Im Kalender',
    taken: {
      preheader: 'Zu dieser Zeit haben Sie ein anderes Treffen.',
      foot: ({ name }) =>
        `Sie haben den Termin auf eine Zeit gelegt, die einem anderen Treffen gehört. ${name} wurde nichts gesagt, und das Treffen steht, wo es stand. Verschieben Sie es in Appointment, oder legen Sie den Termin zurück.`,
    },
    noTime: {
      preheader: 'Dort, wo der Termin jetzt liegt, kann kein Treffen sein.',
      foot: ({ name }) =>
        `Sie haben den Termin auf ganze Tage, in eine Serie, in die Vergangenheit oder auf eine Zeit gelegt, die nicht zu lesen war. ${name} wurde nichts gesagt, und das Treffen steht, wo es stand. Verschieben Sie es in Appointment, oder legen Sie den Termin zurück.`,
    },
  },

  calendarEmptied: {
    subject: ({ name }) => `Ihr Kalender ${name} wurde geleert; Ihre Treffen stehen`,
    tag: 'Nichts abgesagt',
    heading: ({ name }) => `Ihre Treffen waren aus ${name} verschwunden`,
    preheader: 'Wir haben nichts abgesagt und schreiben sie wieder hinein.',
    calendar: 'Kalender',
    meetings: 'Treffen',
    foot: 'So viele auf einmal sieht nach einem Kalender aus, der geleert, zurückgespielt oder neu angelegt wurde, und nicht nach Ihrer Entscheidung über jedes Treffen. Niemandem wurde etwas gesagt. Wenn Sie welche absagen wollen, tun Sie das in Appointment, oder löschen Sie sie einzeln im Kalender.',
  },

  adminAddress: {
    subject: 'Sie sollen verwalten: Ist das Ihr Konto?',
    tag: 'Verwaltung',
    heading: 'Ist das Ihr Konto?',
    preheader: 'Ein Konto hat Ihre Adresse, die hier für die Verwaltung vorgesehen ist.',
    account: 'Konto',
    action: 'Ich verwalte diesen Server',
    foot: 'Mit Ihrer Adresse wurde ein Konto angelegt, und wer diesen Server betreibt, hat sie für die Verwaltung vorgesehen. Folgen Sie dem Link, während Sie in diesem Konto angemeldet sind; er gilt drei Tage. Haben Sie kein Konto angelegt, tun Sie nichts: Ohne diese Mail bekommt niemand die Verwaltung.',
  },

  open: 'In Appointment öffnen',
};
