import type { PickMessages } from './index';

export const de: PickMessages = {
  title: (title, owner) => `${title} mit ${owner}`,
  heading: 'Welche Zeit passt?',
  legend: 'Zeiten zur Auswahl',
  pickedBy: (owner) => `${owner} hat diese Zeiten ausgesucht.`,
  allTaken: {
    heading: 'Keine Zeit mehr zur Auswahl',
    text: (owner) =>
      `Eine Zeit ist gefunden, oder sie sind vorbei. Bitte ${owner} nach einer anderen fragen.`,
  },
  closed: {
    heading: 'Hier gibt es nichts mehr auszuwählen',
    text: 'Eine Zeit ist gefunden, oder sie werden nicht mehr angeboten. Bitte die Person fragen, von der der Link kam.',
  },
};
