import type { Action, Fact, LetterContent, TimeBox } from '../letters/content';

/** Somebody's own words are set in, so that none of their lines looks like one of ours. */
const setIn = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join('\n');

/** A question needs no colon. */
const heading = (label: string): string => (/[?!:]$/.test(label) ? label : `${label}:`);

const factText = (fact: Fact): string => {
  if ('lines' in fact) return `${heading(fact.label)}\n${setIn(fact.lines)}`;
  if ('email' in fact) return `${fact.label}: ${fact.name} <${fact.email}>`;
  const showsItsLink = !('href' in fact) || fact.href === fact.text;
  return showsItsLink ? `${fact.label}: ${fact.text}` : `${fact.label}: ${fact.text}\n${fact.href}`;
};

const timeText = ({ day, range, detail }: TimeBox): string =>
  `${range ? `${day}, ${range}` : day}\n${detail}`;

const actionText = ({ label, href }: Action): string => `${label}:\n${href}`;

/** The plain-text twin: the same facts and links as the HTML, one thing a paragraph. */
export const toText = (content: LetterContent): string =>
  [
    content.heading,
    content.tag,
    content.time ? timeText(content.time) : '',
    content.facts.map(factText).join('\n'),
    ...content.actions.map(actionText),
    content.foot,
    ...content.footLinks.map(actionText),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n') + '\n';
