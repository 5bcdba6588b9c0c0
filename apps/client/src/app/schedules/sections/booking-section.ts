import { Component, computed, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Calendar } from '@appointment/contracts';
import { Control, Field, Switch } from '@appointment/ui';
import { Fold } from '../fields/fold';
import { MinutesChips } from '../fields/minutes-chips';
import { MinutesSelect } from '../fields/minutes-select';
import { usualDeadlines, usualReminders, usualStaleLimits } from '../fields/presets';
import { Section } from './section';

/** What happens when somebody books, and until when it can change. */
@Component({
  selector: 'app-booking-section',
  imports: [Control, Field, Fold, FormField, MinutesChips, MinutesSelect, RouterLink, Switch],
  templateUrl: './booking-section.html',
  styleUrl: './section.css',
})
export class BookingSection extends Section {
  /** Those that can be written. */
  readonly calendars = input.required<readonly Calendar[]>();

  protected readonly reminders = computed(() => usualReminders(this.formats));
  protected readonly deadlines = computed(() => {
    const { noDeadline, before } = this.t();
    return usualDeadlines(this.formats, { none: noDeadline, before });
  });
  protected readonly staleLimits = computed(() => usualStaleLimits(this.formats));
}
