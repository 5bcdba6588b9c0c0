import type { PickMessages } from './index';

export const de: PickMessages = {
  title: (title, owner) => `${title} mit ${owner}`,
  heading: 'Welche Zeit passt?',
  legend: 'Zeiten zur Auswahl',
  pickedBy: (owner) => `${owner} hat diese Zeiten ausgesucht.`,
  allTaken: {
    heading: 'Keine Zeit mehr zur Auswahl',
    text: (owner) => `Alle Zeiten sind vergeben. Bitte ${owner} nach einer anderen fragen.`,
  },
  over: {
    heading: 'Diese Zeiten sind vorbei',
    text: (owner) => `Bitte ${owner} fragen, falls noch eine gebraucht wird.`,
  },
  withdrawn: {
    heading: 'Hier gibt es nichts mehr auszuwählen',
    text: (owner) => `${owner} bietet diese Zeiten nicht mehr an. Bitte nach anderen fragen.`,
  },
};
