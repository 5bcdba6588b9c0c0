import { Component, computed, input } from '@angular/core';

/** The frame of a list that is on its way. It stays unseen for the first 300 ms. */
@Component({
  selector: 'ui-skeleton',
  host: { role: 'status' },
  template: `
    <span class="sr">{{ label() }}</span>
    @for (line of lines(); track line) {
      <div class="row" aria-hidden="true">
        <span class="skeleton round"></span>
        <span class="skeleton line"></span>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      animation: appear var(--motion) 300ms both;
    }
    .row {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      padding: var(--space-4);
    }
    .row + .row {
      border-block-start: 1px solid var(--border);
    }
    .round {
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border-radius: var(--radius-full);
    }
    .line {
      flex: 1;
      max-inline-size: 16rem;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Skeleton {
  readonly label = input.required<string>();
  readonly rows = input(3);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
