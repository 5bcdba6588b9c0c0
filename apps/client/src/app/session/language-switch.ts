import { Component, inject } from '@angular/core';
import { isLanguage, languages } from '@appointment/i18n';
import { I18n } from '../core/i18n/i18n';

/** The language, for people who are not signed in. Each is called by its own name. */
@Component({
  selector: 'app-language-switch',
  template: `
    <label>
      <span class="sr">{{ common().language }}</span>
      <select #choice (change)="use(choice.value)">
        @for (language of languages; track language) {
          <option [value]="language" [lang]="language" [selected]="language === current()">
            {{ common().languages[language] }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    select {
      min-block-size: var(--control-s);
      border: 0;
      background: transparent;
      color: var(--text-muted);
      font-size: var(--size-s);
    }
    option {
      background: var(--surface-raised);
      color: var(--text);
    }
  `,
})
export class LanguageSwitch {
  readonly #i18n = inject(I18n);
  protected readonly common = this.#i18n.messages('common');
  protected readonly current = this.#i18n.language;
  protected readonly languages = languages;

  protected use(language: string): void {
    if (isLanguage(language)) void this.#i18n.use(language);
  }
}
