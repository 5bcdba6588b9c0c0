import { Component, computed } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '@appointment/ui';
import { MinutesChips } from '../fields/minutes-chips';
import { usualLengths } from '../fields/presets';
import { placeKinds } from '../model/place-model';
import { Section } from './section';

/** How long a meeting takes, and where it is. */
@Component({
  selector: 'app-meeting-section',
  imports: [Control, Field, FormField, MinutesChips],
  templateUrl: './meeting-section.html',
  styleUrl: './section.css',
})
export class MeetingSection extends Section {
  protected readonly places = placeKinds;
  protected readonly lengths = computed(() => usualLengths(this.formats));
  protected readonly chosen = computed(() =>
    this.form()
      .lengths()
      .value()
      .map((value) => ({ value, label: this.formats.minutes(value) })),
  );
  protected readonly place = computed(() => this.form().place().value());

  /** What the page has already, or had when it came: nobody else is asked for it. */
  protected isKept(field: FieldTree<boolean> | FieldTree<string>): boolean {
    return field().dirty() || Boolean(field().value());
  }

  protected offerFirst(length: string): void {
    this.form().usualLength().value.set(Number(length));
  }
}
