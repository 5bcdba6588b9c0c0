import { localeOf } from './languages';

/** `other` is what remains when the language has no word for the others (Unicode CLDR, plural rules). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * The form of a text that fits a number, `#` replaced by the number as the language writes it:
 * `plural('en', 1200, { one: '# time', other: '# times' })` is "1,200 times".
 */
export const plural = (language: string, n: number, forms: PluralForms): string => {
  const locale = localeOf(language);
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return form.replaceAll('#', new Intl.NumberFormat(locale).format(n));
};
