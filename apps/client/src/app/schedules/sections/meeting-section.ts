import { Component, computed } from '@angular/core';
import { FormField } from '@angular/forms/signals';
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

  protected offerFirst(length: string): void {
    this.form().usualLength().value.set(Number(length));
  }
}
