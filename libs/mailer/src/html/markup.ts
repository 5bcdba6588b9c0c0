const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Markup that `html` built, so that it holds no unescaped value; or a constant that holds none at all. */
export class Markup {
  constructor(readonly source: string) {}
}

type Value = string | number | Markup | readonly Markup[];

const sourceOf = (value: Value): string => {
  if (value instanceof Markup) return value.source;
  if (Array.isArray(value)) return value.map(sourceOf).join('');
  return escape(String(value));
};

/**
 * Markup with values in it: `` html`<td>${name}</td>` ``. Every value is escaped, for text and for
 * quoted attributes, unless it is markup itself.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((source, part, i) => source + sourceOf(values[i - 1] ?? '') + part));
