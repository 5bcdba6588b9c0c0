import { plural } from '../plural';
import type { SetupMessages } from './index';

export const de: SetupMessages = {
  title: 'Einrichten',
  steps: 'Schritte',
  done: 'erledigt',
  step: { you: 'Sie', calendar: 'Kalender', hours: 'Zeiten' },
  continue: 'Weiter',
  later: 'Später',
  you: {
    heading: 'Was sollen andere sehen?',
    lead: 'Alles lässt sich später ändern.',
    zoneHint: 'Von diesem Gerät vermutet.',
  },
  calendar: {
    heading: 'Wo ist Ihr Kalender?',
    lead: 'Wir lesen, wann Sie belegt sind, nie womit, und tragen Buchungen ein.',
    connected: (name) => `${name} ist verbunden.`,
    connectedText: (titles) => `Als belegt zählen: ${titles}.`,
  },
  hours: {
    heading: 'Wann kann man Sie treffen?',
    lead: 'Eine einfache Woche für den Anfang. Andere Zeiten an einzelnen Tagen kommen später.',
    name: 'Name Ihrer Seite',
    defaultName: 'Ein Treffen',
    days: 'Tage',
    from: 'Von',
    until: 'Bis',
    length: 'Länge eines Termins',
    writeTo: 'Buchungen kommen in',
    times: (n) => plural('de', n, { one: '# Zeit', other: '# Zeiten' }),
    makes: (times) =>
      `Das sind ${times} in den nächsten zwei Wochen, ohne das, was im Kalender steht.`,
    none: 'So bleibt in den nächsten zwei Wochen keine Zeit.',
    submit: 'Meine Seite öffnen',
  },
  faults: {
    name: 'Die Seite braucht einen Namen.',
    nameLong: 'Das ist länger als 128 Zeichen.',
    days: 'Wählen Sie mindestens einen Tag.',
    time: 'Eine Uhrzeit, zum Beispiel 9:30.',
    order: 'Die Zeiten enden, bevor sie beginnen.',
    short: 'Die Zeiten sind kürzer als ein Termin.',
    notAccepted: 'Das wurde nicht angenommen.',
  },
  finish: {
    heading: (name) => `Man kann Sie buchen, ${name}`,
    lead: 'Schicken Sie diesen Link, wem Sie wollen. Ein Konto braucht niemand.',
    seePage: 'Ihre Seite ansehen',
    toDashboard: 'Zur Übersicht',
  },
};
