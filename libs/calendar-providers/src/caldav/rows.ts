import type { DAVResponse } from 'tsdav';
import { type Address, addressOf } from './hrefs';

/** XML as tsdav reads it: elements without their namespaces, in camelCase; numbers and booleans already converted. */
export type XmlValue = unknown;

/** One response of a multistatus. */
export interface DavRow extends Address {
  /** 207 where the row speaks of properties only. */
  readonly status: number;
  readonly props: Readonly<Record<string, XmlValue>>;
}

/** Rows whose address cannot be read are left out. */
export const rowsOf = (responses: readonly DAVResponse[], base: string): DavRow[] =>
  responses.flatMap(({ href, status, props }) => {
    const text = textOf(href);
    const address = text === undefined ? undefined : addressOf(text, base);
    return address === undefined ? [] : { ...address, status, props: props ?? {} };
  });

/** The text in an element; undefined if it is empty or holds elements. tsdav has made numbers of what looks like one. */
export function textOf(value: XmlValue): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isElement(value)) return joined(value['_cdata'] ?? value['_text']);
  return joined(value);
}

/** All elements of that name, be there none, one or many. */
export const elementsOf = (value: XmlValue, name: string): XmlValue[] => {
  const found = isElement(value) ? value[name] : undefined;
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
};

export const hasElement = (value: XmlValue, name: string): boolean =>
  elementsOf(value, name).length > 0;

/** An attribute of an element. */
export const attributeOf = (value: XmlValue, name: string): string | undefined =>
  isElement(value) && isElement(value['_attributes'])
    ? joined(value['_attributes'][name])
    : undefined;

/** The addresses in an element such as current-user-principal. */
export const hrefsIn = (value: XmlValue): string[] =>
  elementsOf(value, 'href').flatMap((href) => textOf(href) ?? []);

const isElement = (value: XmlValue): value is Record<string, XmlValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const joined = (value: XmlValue): string | undefined => {
  if (value === undefined || value === null || typeof value === 'object')
    return Array.isArray(value) ? value.join('') : undefined;
  return String(value);
};
