import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BrandMark } from '@appointment/ui/brand/brand-mark';
import { I18n } from '../core/i18n/i18n';

/** A page that says that there is nothing here, and where to go instead. */
@Component({
  selector: 'app-lost',
  imports: [BrandMark, RouterLink],
  template: `
    <header>
      <a class="brand" routerLink="/"><svg uiBrandMark></svg>{{ common().brand }}</a>
    </header>
    <main id="main" tabindex="-1">
      <h1>{{ heading() }}</h1>
      <p class="muted">{{ text() }}</p>
      <div class="actions"><ng-content /></div>
    </main>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr;
      min-block-size: 100dvh;
    }
    header {
      padding: var(--space-4);
    }
    main {
      display: grid;
      align-content: center;
      justify-items: start;
      gap: var(--space-3);
      inline-size: min(34rem, 100%);
      margin-inline: auto;
      padding: var(--space-4) var(--space-4) 20vh;
    }
    p {
      font-size: var(--size-l);
    }
    @media (min-width: 48rem) {
      header {
        padding: var(--space-6) var(--space-8);
      }
    }
  `,
})
export class Lost {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  protected readonly common = inject(I18n).messages('common');
}
