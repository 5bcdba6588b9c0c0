import type { SettingsMessages } from './index';

export const troubles: SettingsMessages['troubles'] = {
  'connection.host-unknown': {
    what: (host) => `Unter ${host} antwortet niemand.`,
    hint: 'Ist ein Tippfehler in der Adresse?',
    field: 'Diesen Server gibt es nicht.',
  },
  'connection.unreachable': {
    what: (host) => `${host} antwortet nicht.`,
    hint: 'Der Name stimmt, aber dort hört kein Kalenderserver zu. Fehlt der Port?',
    field: 'Unter dieser Adresse hört niemand zu.',
  },
  'connection.timed-out': {
    what: (host) => `${host} hat zu lange gebraucht.`,
    hint: 'Vielleicht ist viel los. Versuchen Sie es in einer Minute noch einmal.',
    field: 'Keine Antwort in zehn Sekunden.',
  },
  'connection.tls': {
    what: (host) => `${host} kann nicht beweisen, dass es ${host} ist.`,
    hint: 'Das Zertifikat gilt nicht für diesen Namen, darum schicken wir kein Passwort dorthin. Stimmt die Adresse? Sonst muss, wer den Server betreibt, das Zertifikat erneuern.',
    field: 'Das Zertifikat gilt nicht für diese Adresse.',
  },
  'connection.wrong-password': {
    what: (host) => `${host} hat abgelehnt.`,
    hint: 'Die Adresse stimmt, Benutzername oder Passwort nicht. Bei Anmeldung in zwei Schritten brauchen Sie ein App-Passwort.',
    field: 'Nicht angenommen. Legen Sie ein neues App-Passwort an.',
  },
  'connection.sign-in-unsupported': {
    what: (host) => `${host} lässt kein Programm mit Passwort herein.`,
    hint: 'Dort ist eine Anmeldung nötig, die wir nicht haben, etwa bei Google. Suchen Sie dort die geheime Adresse des Kalenders und verbinden Sie ihn darüber.',
    field: 'Hier gibt es keine Anmeldung mit Passwort.',
  },
  'connection.forbidden': {
    what: (host) => `${host} kennt Sie, zeigt uns aber nichts.`,
    hint: 'Sehen Sie dort nach, was dieses App-Passwort darf: Es braucht die Kalender.',
    field: 'Darf keine Kalender sehen. Legen Sie ein App-Passwort an, das es darf.',
  },
  'connection.not-caldav': {
    what: (host) => `${host} hat keine Kalender für uns.`,
    hint: 'Dort antwortet etwas, aber kein CalDAV. Suchen Sie „CalDAV“ in den Einstellungen Ihres Kalenders und übernehmen Sie die ganze Adresse.',
    field: 'Keine Kalender unter dieser Adresse.',
  },
  'connection.not-icalendar': {
    what: (host) => `${host} antwortet, aber nicht mit einem Kalender.`,
    hint: 'Kopieren Sie die Adresse noch einmal. Die, unter der man eine Seite ansehen kann, ist es nicht; die richtige endet oft mit .ics.',
    field: 'Unter dieser Adresse ist kein Kalender.',
  },
  'connection.calendar-gone': {
    what: (host) => `${host} hat diesen Kalender nicht mehr.`,
    hint: 'Er wurde entfernt oder hat jetzt eine andere Adresse. Kopieren Sie die Adresse noch einmal aus Ihrem Kalender; gibt es ihn nicht mehr, lassen Sie ihn nicht beachten.',
    field: 'Unter dieser Adresse ist nichts mehr.',
  },
  'connection.address-not-allowed': {
    what: () => 'Zu dieser Adresse dürfen wir nicht.',
    hint: 'Uns stehen nur https und Adressen im öffentlichen Internet offen. Führt sie zu einem anderen Server weiter, geben Sie dessen Adresse ein. Wer diesen Server betreut, kann andere erlauben.',
    field: 'Diese Adresse ist uns verschlossen.',
  },
  'connection.too-large': {
    what: (host) => `${host} schickt mehr, als wir lesen können.`,
    hint: 'Entfernen Sie dort alte Termine oder teilen Sie den Kalender, dann noch einmal.',
    field: 'Dieser Kalender ist zu groß.',
  },
  'connection.rate-limited': {
    what: (host) => `${host} möchte seltener gefragt werden.`,
    hint: 'Lassen Sie ihm einige Minuten. Was verbunden ist, wird von selbst wieder gefragt.',
    field: 'Jetzt nicht; in einigen Minuten noch einmal.',
  },
  'connection.server-error': {
    what: (host) => `${host} hat selbst ein Problem.`,
    hint: 'Es liegt nicht an Ihnen oder Ihrem Passwort. Versuchen Sie es später; was verbunden ist, wird von selbst wieder gefragt.',
    field: 'Der Server unter dieser Adresse hat Schwierigkeiten.',
  },
  'connection.already-connected': {
    what: () => 'Dieses Konto ist schon verbunden.',
    hint: 'Sie finden es in der Liste Ihrer Verbindungen.',
    field: 'Schon verbunden.',
  },
  'connection.no-calendars': {
    what: () => 'Wir sind hineingekommen, aber es gibt keinen Kalender.',
    hint: 'Legen Sie dort zuerst einen an, dann noch einmal.',
    field: 'Kein Kalender in diesem Konto.',
  },
  'calendar.read-only': {
    what: () => 'Dieser Kalender ist nur lesbar.',
    hint: 'Er kann Sie belegt machen, aber keine Buchung aufnehmen.',
    field: 'Dieser Kalender ist nur lesbar.',
  },
  'calendar.limit-reached': {
    what: () => 'Mehr Kalender, als Ihr Konto verbinden darf.',
    hint: 'Schalten Sie einen ab, dann noch einmal.',
    field: 'Zu viele Kalender.',
  },
  unknown: {
    what: () => 'Er konnte nicht gelesen werden.',
    hint: 'Das liegt an uns. Es wird von selbst noch einmal versucht.',
    field: 'Er konnte nicht gelesen werden.',
  },
};
