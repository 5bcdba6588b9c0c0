/**
 * An element as it was read. Namespaces that matter to calendars stand in front of the name as a short prefix, whatever prefix
 * the server chose: `d:href`, `c:calendar-data`, `cs:getctag`, `ca:calendar-color`. Others are `{their-uri}name`.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, CDATA too. */
  readonly text: string;
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const hasChild = (element: XmlElement | undefined, name: string): boolean =>
  childrenOf(element, name).length > 0;

/** Undefined for an element that is not there, or says nothing. */
export const textOf = (element: XmlElement | undefined): string | undefined =>
  element?.text.trim() || undefined;

export const childText = (element: XmlElement | undefined, name: string): string | undefined =>
  textOf(childrenOf(element, name)[0]);

/** The addresses in an element such as current-user-principal. */
export const hrefsIn = (element: XmlElement | undefined): string[] =>
  childrenOf(element, 'd:href').flatMap((href) => textOf(href) ?? []);

export const NAMESPACES: Readonly<Record<string, string>> = {
  d: 'DAV:',
  c: 'urn:ietf:params:xml:ns:caldav',
  cs: 'http://calendarserver.org/ns/',
  ca: 'http://apple.com/ns/ical/',
};
