import { Component, inject } from '@angular/core';
import { isLanguage, languages } from '@appointment/i18n';
import { BrandMark } from '@appointment/ui/brand/brand-mark';
import { I18n } from '../core/i18n/i18n';

/** What runs this page, and in which language it speaks. */
@Component({
  selector: 'app-site-foot',
  imports: [BrandMark],
  host: { role: 'contentinfo' },
  template: `
    <a class="brand" href="/"><svg uiBrandMark></svg>{{ common().brand }}</a>
    <span>{{ t().foot.claim }}</span>
    <label>
      <span class="sr">{{ t().foot.language }}</span>
      <select #select (change)="speak(select.value)">
        @for (language of languages; track language) {
          <option [value]="language" [selected]="language === i18n.language()">
            {{ common().languages[language] }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      padding: var(--space-3) var(--space-4);
      color: var(--text-muted);
      font-size: var(--size-xs);
    }
    .brand {
      color: var(--text-muted);
      font-size: var(--size-s);
    }
    .brand svg {
      inline-size: 1.125rem;
      block-size: 1.125rem;
    }
    label {
      margin-inline-start: auto;
    }
    select {
      min-block-size: 1.75rem;
      border: 0;
      background: transparent;
      color: inherit;
    }
    @media (pointer: coarse) {
      select {
        min-block-size: var(--target);
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class SiteFoot {
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.messages('booking');
  protected readonly common = this.i18n.messages('common');
  protected readonly languages = languages;

  protected speak(language: string): void {
    if (isLanguage(language)) void this.i18n.use(language);
  }
}
