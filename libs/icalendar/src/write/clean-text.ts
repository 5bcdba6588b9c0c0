/* Control characters are what this file is about. */
/* eslint-disable no-control-regex */
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text that iCalendar can carry: line ends as \n, no control characters (RFC 5545, 3.1), no half characters. */
export const cleanText = (text: string): string =>
  text.replace(lineEnd, '\n').replace(forbidden, '').toWellFormed();

/** The same on one line: for names and addresses. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/[\n\t ]+/g, ' ')
    .trim();

/** The same without any space: for addresses and links, whose values iCalendar does not escape. */
export const cleanUri = (uri: string): string => cleanText(uri).replace(/\s/g, '');
