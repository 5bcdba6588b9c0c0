import { Component, input, linkedSignal } from '@angular/core';

/** What most people need not see. It opens by itself when something in it is wrong. */
@Component({
  selector: 'app-fold',
  template: `
    <details [open]="open()" (toggle)="open.set(details.open)" #details>
      <summary>{{ heading() }}</summary>
      <ng-content />
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      inline-size: fit-content;
      padding-block: var(--space-1);
      color: var(--link);
      font-weight: var(--weight-medium);
      cursor: pointer;
    }
    @media (pointer: coarse) {
      summary {
        padding-block: var(--space-3);
      }
    }
  `,
})
export class Fold {
  readonly heading = input.required<string>();
  readonly faulty = input(false);

  protected readonly open = linkedSignal<boolean, boolean>({
    source: this.faulty,
    computation: (faulty, before) => faulty || (before?.value ?? false),
  });
}
