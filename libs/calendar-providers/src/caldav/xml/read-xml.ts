import { NAMESPACES, type XmlElement } from './xml-element';

/** The text is no XML, or more than an answer about calendars ever needs. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

const DEEPEST = 50;
const MOST_ELEMENTS = 1_000_000;

interface Open {
  readonly tag: string;
  readonly element: XmlElement & { readonly children: XmlElement[]; text: string };
  readonly scope: Scope;
}

/** Namespaces by prefix; the default one under ''. Each stands before the one around it: nothing is copied for every element. */
type Scope = Readonly<Record<string, string>>;

const NO_SCOPE: Scope = Object.create(null) as Scope;

/**
 * Reads an XML document with its namespaces. There are no document types and so no entities but the five of XML itself:
 * nothing in a text can grow, or name a file. Throws `XmlRefused`.
 */
export function readXml(text: string): XmlElement {
  const reader = new Reader(text);
  while (reader.step());
  return reader.root();
}

/** An element has a thousand attributes at most: each of them costs the regular expression a piece of its stack. */
const TAG = /<([^\s<>/="'!?&]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,1000})\s*(\/?)>/y;
const CLOSING = /<\/([^\s<>/]+)\s*>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

class Reader {
  readonly #text: string;
  readonly #open: Open[] = [];
  #root: XmlElement | undefined;
  #at = 0;
  #elements = 0;

  constructor(text: string) {
    this.#text = text;
  }

  root(): XmlElement {
    if (this.#root === undefined || this.#open.length > 0) throw new XmlRefused('it is cut off');
    return this.#root;
  }

  /** Takes the next piece; false at the end. */
  step(): boolean {
    const next = this.#text.indexOf('<', this.#at);
    this.#take(unescaped(this.#text.slice(this.#at, next < 0 ? undefined : next)));
    if (next < 0) return false;
    this.#at = next;
    this.#markup();
    return true;
  }

  #markup(): void {
    if (this.#starts('<![CDATA[')) this.#take(this.#upTo(']]>').slice('<![CDATA['.length));
    else if (this.#starts('<!--')) this.#upTo('-->');
    else if (this.#starts('<?')) this.#upTo('?>');
    else if (this.#starts('<!')) throw new XmlRefused('it has a document type');
    else if (this.#starts('</')) this.#close();
    else this.#element();
  }

  #starts = (mark: string): boolean => this.#text.startsWith(mark, this.#at);

  /** What stands before that mark; the mark is passed. */
  #upTo(mark: string): string {
    const end = this.#text.indexOf(mark, this.#at);
    if (end < 0) throw new XmlRefused('it is cut off');
    const found = this.#text.slice(this.#at, end);
    this.#at = end + mark.length;
    return found;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) throw new XmlRefused('a tag is broken');
    this.#at = pattern.lastIndex;
    return match;
  }

  #take(text: string): void {
    const open = this.#open.at(-1);
    if (open) open.element.text += text;
    else if (text.replace(/^\uFEFF/, '').trim() !== '') throw new XmlRefused('there is loose text');
  }

  #element(): void {
    const [, tag = '', written = '', empty] = this.#match(TAG);
    if (this.#open.length >= DEEPEST) throw new XmlRefused('it is too deep');
    if (++this.#elements > MOST_ELEMENTS) throw new XmlRefused('it has too many elements');
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#root) throw new XmlRefused('it has two roots');
    const attributes = attributesIn(written);
    const scope = scopeWithin(parent?.scope ?? NO_SCOPE, attributes);
    const element = { name: nameOf(tag, scope), attributes, children: [], text: '' };
    if (parent) parent.element.children.push(element);
    else this.#root = element;
    if (empty === '') this.#open.push({ tag, element, scope });
  }

  #close(): void {
    const [, tag] = this.#match(CLOSING);
    if (this.#open.pop()?.tag !== tag) throw new XmlRefused('its tags do not match');
  }
}

function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE))
    attributes[name] = unescaped(double ?? single ?? '');
  return attributes;
}

function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]) =>
    name === 'xmlns' ? [['', uri]] : name.startsWith('xmlns:') ? [[name.slice(6), uri]] : [],
  );
  if (declared.length === 0) return outer;
  return Object.assign(Object.create(outer), Object.fromEntries(declared)) as Scope;
}

const PREFIXES = new Map(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix]));

/** Some servers forget to declare a namespace; then it is that of WebDAV, or what its prefix says. */
function nameOf(tag: string, scope: Scope): string {
  const [prefix = '', local] = tag.includes(':') ? tag.split(':', 2) : ['', tag];
  const uri = scope[prefix];
  if (uri === undefined || uri === '') return `${prefix.toLowerCase() || 'd'}:${local}`;
  const known = PREFIXES.get(uri);
  return known === undefined ? `{${uri}}${local}` : `${known}:${local}`;
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole, decimal?: string, hex?: string, named?: string) =>
        named === undefined
          ? character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal), whole)
          : (NAMED[named] ?? whole),
      )
    : text;

const character = (code: number, whole: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
