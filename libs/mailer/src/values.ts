// Text that strangers wrote goes into letters to other people. Here it is made harmless for every
// form a letter takes; escaping for HTML comes on top (html/markup.ts).

/** Characters that reorder what stands behind them, up to the end of the line. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Controls, and code points that XML has no place for. */
const CONTROLS = /[\p{Cc}\ufffe\uffff]/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** One line of text: no line breaks, no control characters, no runs of spaces. */
export const line = (value: string): string =>
  value
    .toWellFormed()
    .replace(DIRECTIONS, '')
    .replace(LINE_BREAKS, ' ')
    .replace(CONTROLS, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Text of several lines: line breaks are kept as `\n`, all else is as in `line`. */
export const lines = (value: string): readonly string[] =>
  value.trim() === '' ? [] : value.replace(LINE_BREAKS, '\n').trim().split('\n').map(line);

/**
 * A value inside a sentence. Text from right to left is fenced in, so that it does not turn the
 * words around it (Unicode UAX 9, first strong isolate).
 */
export const inSentence = (value: string): string => {
  const text = line(value);
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
};
