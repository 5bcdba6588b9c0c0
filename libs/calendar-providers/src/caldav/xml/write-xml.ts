import { NAMESPACES } from './xml-element';

/** Text, an element's content by the names of its children, or several elements of one name. */
export type XmlContent = string | XmlBody | readonly XmlContent[];

/** Names without a prefix are of the DAV: namespace; `_attributes` and `_text` belong to the element itself. */
export interface XmlBody {
  readonly [name: string]: XmlContent;
}

/** A document with the one root that the body names. */
export function writeXml(body: XmlBody): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  const [[name, content = {}] = ['']] = Object.entries(body);
  const root = typeof content === 'object' ? content : {};
  const declared = { ...root, _attributes: Object.fromEntries(namespaces) } as XmlBody;
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(name, declared)}`;
}

function element(name: string, content: XmlContent): string {
  if (Array.isArray(content)) return content.map((one: XmlContent) => element(name, one)).join('');
  const tag = name.includes(':') ? name : `d:${name}`;
  if (typeof content === 'string') return `<${tag}>${escaped(content)}</${tag}>`;
  const { _attributes = {}, _text = '', ...children } = content as XmlBody;
  const opening = `${tag}${attributes(_attributes as Record<string, string>)}`;
  const parts = Object.entries(children).map(([child, value]) => element(child, value));
  const inner = escaped(_text as string) + parts.join('');
  return inner === '' ? `<${opening}/>` : `<${opening}>${inner}</${tag}>`;
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** XML has no way to write most control characters. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
