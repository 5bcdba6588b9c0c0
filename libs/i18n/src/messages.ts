import type { Language } from './languages';

type Message<T> = T extends (...params: infer P) => string
  ? (...params: P) => string
  : T extends string
    ? string
    : Messages<T>;

/**
 * The shape of a section, taken from its English texts: the same keys, texts where there are texts,
 * functions of the same parameters where there are functions. `const de: Messages<typeof en>` does
 * not compile when a key is missing, misspelt or too many.
 */
export type Messages<T> = { readonly [K in keyof T]: Message<T[K]> };

/** A section of which a reader loads only the language that they read. */
export type Section<T> = Readonly<Record<Language, () => Promise<Messages<T>>>>;

/** A section whose languages are all at hand, for letters: each has another reader. */
export type LoadedSection<T> = Readonly<Record<Language, Messages<T>>>;
