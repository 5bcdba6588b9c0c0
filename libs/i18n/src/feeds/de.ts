import type { FeedsMessages } from './index';

export const de: FeedsMessages = {
  heading: 'Buchungen abonnieren',
  lead: 'Ein Kalenderprogramm, das so einen Link kennt, hält sich selbst auf dem Laufenden. Wer ihn hat, kann ihn lesen; geben Sie ihn also niemandem sonst.',
  bookings: {
    name: 'Ihre Buchungen',
    text: 'Alle Ihre Termine mit Namen und Orten, als Kalender (ICS).',
  },
  freeBusy: {
    name: 'Wann Sie belegt sind',
    text: 'Nur, wann Sie belegt sind, ohne Titel und Namen (Frei/Belegt).',
  },
  make: 'Link erstellen',
  renew: 'Neuer Link',
  off: 'Ausschalten',
  renewing: {
    heading: 'Einen neuen Link erstellen?',
    text: 'Der jetzige endet sofort. Programme, die ihn nutzen, sehen nichts Neues, bis sie den neuen bekommen.',
    keep: 'Link behalten',
    submit: 'Neuen erstellen',
    done: 'Es gibt einen neuen Link, der alte ist beendet',
  },
  turningOff: {
    heading: 'Diesen Link ausschalten?',
    text: 'Programme, die ihn nutzen, sehen von jetzt an nichts Neues mehr.',
    keep: 'Link behalten',
    submit: 'Ausschalten',
    done: 'Der Link ist beendet',
  },
  made: 'Der Link ist erstellt',
  loading: 'Ihre Links kommen gleich',
};
