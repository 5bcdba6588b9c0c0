import { Component, computed } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field } from '@appointment/ui';
import { MinutesChips } from '../fields/minutes-chips';
import { PlaceFields } from '../fields/place-fields';
import { usualLengths } from '../fields/presets';
import { Section } from './section';

/** How long a meeting takes, and where it is. */
@Component({
  selector: 'app-meeting-section',
  imports: [Control, Field, FormField, MinutesChips, PlaceFields],
  templateUrl: './meeting-section.html',
  styleUrl: './section.css',
})
export class MeetingSection extends Section {
  protected readonly lengths = computed(() => usualLengths(this.formats));
  protected readonly chosen = computed(() =>
    this.form()
      .lengths()
      .value()
      .map((value) => ({ value, label: this.formats.minutes(value) })),
  );

  protected offerFirst(length: string): void {
    this.form().usualLength().value.set(Number(length));
  }
}
