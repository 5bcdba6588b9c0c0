import { computed, DOCUMENT, inject, Service, signal, type Signal } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { localeOf, preferredLanguage, type Language } from '@appointment/i18n';
import { remember, remembered } from '../storage';
import { sections, type MessagesOf, type SectionName } from './sections';

type Catalogue = { readonly [S in SectionName]?: MessagesOf<S> };

const wanted = (): Language => {
  const chosen = remembered('language');
  return preferredLanguage([...(chosen ? [chosen] : []), ...navigator.languages]);
};

/** The language of the page and its texts. A switch takes effect when all texts of the page are there. */
@Service()
export class I18n {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #language = signal<Language>(wanted());
  readonly #catalogue = signal<Catalogue>({});
  #asked: Language = this.#language();

  readonly language = this.#language.asReadonly();

  /** The tag for `Intl`: the reader's own region when they speak this language, e.g. en-US. */
  readonly locale = computed(() => {
    const language = this.#language();
    const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
    return regional ?? localeOf(language);
  });

  /** Whether there are texts at all: not so before the first page has come. */
  readonly ready = computed(() => this.#catalogue().common !== undefined);

  /** The texts of a section that a resolver of the route has loaded. */
  messages<S extends SectionName>(section: S): Signal<MessagesOf<S>> {
    return computed(() => {
      const messages = this.#catalogue()[section];
      if (!messages) throw new Error(`No route loads the section "${section}"`);
      return messages;
    });
  }

  /** Loads sections in the language of the page. */
  async load(...names: SectionName[]): Promise<void> {
    const missing = names.filter((name) => !this.#catalogue()[name]);
    const language = this.#asked;
    const loaded = await this.#texts(missing, language);
    // Somebody switched meanwhile: the texts of the old language are of no use.
    if (language !== this.#asked) return this.load(...names);
    this.#catalogue.update((catalogue) => ({ ...catalogue, ...loaded }));
    this.#mark();
  }

  /** Speaks another language from now on, and after the next visit too. */
  async use(language: Language): Promise<void> {
    remember('language', language);
    if (language === this.#asked) return;
    this.#asked = language;
    const loaded = await this.#texts(Object.keys(this.#catalogue()) as SectionName[], language);
    if (language !== this.#asked) return;
    this.#language.set(language);
    this.#catalogue.set(loaded);
    this.#mark();
  }

  async #texts(names: readonly SectionName[], language: Language): Promise<Catalogue> {
    const pairs = names.map(async (name) => [name, await sections[name][language]()] as const);
    return Object.fromEntries(await Promise.all(pairs));
  }

  #mark(): void {
    this.#root.lang = this.#language();
    // Both languages that we speak so far are written from left to right.
    this.#root.dir = 'ltr';
  }
}

/** Resolver of a route: the page opens when its texts are there. */
export const texts =
  (...names: SectionName[]): ResolveFn<void> =>
  () =>
    inject(I18n).load(...names);
