const FOLD = /\r?\n[ \t]/g;
const LINE_END = /\r\n|\n|\r/;
const BYTE_ORDER_MARK = /^\uFEFF/;
const PROPERTY_NAME = /^[\w-]{1,40}/;
const EDGE = /^(BEGIN|END):([\w-]+)\s*$/i;

/** The content lines of an iCalendar text, each in one piece (RFC 5545, 3.1). */
export const contentLines = (text: string): string[] =>
  text.replace(BYTE_ORDER_MARK, '').replaceAll('\0', '').replace(FOLD, '').split(LINE_END);

/** In upper case; empty where the line begins with none. */
export const nameOfLine = (line: string): string =>
  PROPERTY_NAME.exec(line)?.[0].toUpperCase() ?? '';

/** Where a component begins or ends. */
export interface Edge {
  readonly begins: boolean;
  /** The component's name in lower case. */
  readonly name: string;
}

/** What BEGIN and END say; undefined for every other line. */
export function edgeOf(line: string): Edge | undefined {
  const [, edge, name = ''] = EDGE.exec(line) ?? [];
  return edge === undefined
    ? undefined
    : { begins: edge.toUpperCase() === 'BEGIN', name: name.toLowerCase() };
}
