import { Component, computed, input } from '@angular/core';

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A sentence whose parts that matter are set strong, wherever the language puts them. */
@Component({
  selector: 'app-stressed',
  template: `
    @for (piece of pieces(); track $index) {
      @if ($odd) {
        <strong [textContent]="piece"></strong>
      } @else {
        <span [textContent]="piece"></span>
      }
    }
  `,
  styles: `
    strong {
      color: var(--text);
    }
  `,
})
export class Stressed {
  readonly text = input.required<string>();
  readonly parts = input.required<readonly string[]>();

  /** By turns plain and stressed. */
  protected readonly pieces = computed(() =>
    this.text().split(new RegExp(`(${this.parts().map(literally).join('|')})`)),
  );
}
