import { Component, computed, inject, input, output } from '@angular/core';
import { Busy } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

/** Says that something is unsaved, and saves it. Stands inside the form. */
@Component({
  selector: 'app-save-bar',
  imports: [Busy],
  host: { role: 'region', '[attr.aria-label]': 't().unsavedRegion' },
  template: `
    <p role="status">
      <span class="dot" aria-hidden="true"></span>
      <strong>{{ faults() > 0 ? t().toFix(faults()) : t().unsaved(changes()) }}</strong>
    </p>
    @if (times(); as times) {
      <button class="pill" type="button" (click)="previewed.emit()">{{ times }}</button>
    }
    <div class="actions">
      <button class="button quiet" type="button" (click)="discarded.emit()">
        {{ t().discard }}
      </button>
      <button class="button primary" type="submit" [uiBusy]="busy()">{{ common().save }}</button>
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      inset-inline: 0;
      inset-block-end: calc(3.5rem + env(safe-area-inset-bottom));
      z-index: var(--z-sticky);
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      padding: var(--space-2) var(--space-4);
      border-block-start: 1px solid var(--border);
      background: var(--surface-raised);
      box-shadow: var(--shadow-3);
    }
    p {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .dot {
      flex: none;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--hold-border);
    }
    .actions {
      flex-wrap: nowrap;
      margin-inline-start: auto;
    }
    .pill {
      min-block-size: var(--control-s);
      padding: 0 var(--space-3);
      border: 1px solid var(--accent);
      border-radius: var(--radius-full);
      background: var(--accent-soft);
      color: var(--accent-soft-text);
      font-weight: var(--weight-medium);
      font-size: var(--size-s);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    @media (max-width: 47.99rem) {
      :host {
        flex-wrap: wrap;
      }
    }
    @media (min-width: 64rem) {
      :host {
        inset-inline: calc(var(--sidebar) + var(--space-6)) var(--space-6);
        inset-block-end: var(--space-4);
        padding: var(--space-3) var(--space-3) var(--space-3) var(--space-5);
        border: 1px solid var(--border);
        border-radius: var(--radius-l);
      }
    }
    @media (min-width: 72rem) {
      .pill {
        display: none;
      }
    }
  `,
})
export class SaveBar {
  readonly changes = input.required<number>();
  readonly faults = input.required<number>();
  readonly busy = input(false);
  /** "29 times": what the preview shows, where it does not stand beside. */
  readonly times = input<string>();
  readonly discarded = output<void>();
  readonly previewed = output<void>();

  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#schedules().editor);
}
