import { Component, computed } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field, ZoneField } from '@appointment/ui';
import { Fold } from '../fields/fold';
import { MinutesSelect } from '../fields/minutes-select';
import { usualSteps } from '../fields/presets';
import { WeekHours } from '../hours/week-hours';
import { Section } from './section';

/** The hours of the week, their zone, and from when to when they hold. */
@Component({
  selector: 'app-hours-section',
  imports: [Control, Field, Fold, FormField, MinutesSelect, WeekHours, ZoneField],
  template: `
    <section class="card" aria-labelledby="hours">
      <header>
        <h2 id="hours">{{ t().week }}</h2>
        <p class="muted small">{{ t().weekHint(formats.zoneTime(form().timezone().value())) }}</p>
      </header>
      <app-week-hours class="wide" [field]="form().week" />
      <ui-field [label]="t().zone">
        <ui-zone-field
          [language]="locale()"
          [hour12]="formats.hour12()"
          [words]="common().zone"
          [formField]="form().timezone"
        />
      </ui-field>
      <app-fold [heading]="t().moreHours" [faulty]="faulty('startDate', 'endDate', 'slotStep')">
        <div class="fields">
          <ui-field [label]="t().startDate">
            <input uiControl type="date" [formField]="form().startDate" />
          </ui-field>
          <ui-field [label]="t().endDate" [optional]="common().optional" [hint]="t().endDateHint">
            <input uiControl type="date" [formField]="form().endDate" />
          </ui-field>
          <app-minutes-select
            [label]="t().step"
            [presets]="steps()"
            [formField]="form().slotStep"
          />
        </div>
      </app-fold>
    </section>
  `,
  styleUrl: './section.css',
})
export class HoursSection extends Section {
  protected readonly steps = computed(() => usualSteps(this.formats, this.t().stepAsLength));
}
