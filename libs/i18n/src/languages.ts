/** The languages that every section of the catalogue has. The first is what we fall back to. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (name: string): name is Language =>
  (languages as readonly string[]).includes(name);

/**
 * The first of the wanted languages that we speak, else English.
 *
 * @param wanted BCP 47 tags, the best first, as `navigator.languages` has them
 */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find(isLanguage) ?? languages[0];
};

/**
 * The tag that numbers, dates and times are written by. Plain English means the order "Thursday
 * 10 September"; a tag with a region, such as `en-US` of a browser, is kept as it is.
 */
export const localeOf = (tag: string): string => (tag === 'en' ? 'en-GB' : tag);
