import { Component, computed, input } from '@angular/core';

/** The first letters of the first and the last word of a name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
};

/** A round with somebody's initials, beside their name. */
@Component({
  selector: 'ui-avatar',
  host: { class: 'avatar', 'aria-hidden': 'true' },
  template: `{{ initials() }}`,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly initials = computed(() => initialsOf(this.name()));
}
