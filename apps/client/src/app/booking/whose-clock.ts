import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RadioChips } from '@appointment/ui/chips/radio-chips';
import { Field } from '@appointment/ui/field/field';
import { ZoneField } from '@appointment/ui/zone-field/zone-field';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

/** Whose clock the times are read from: the zone, and 12 or 24 hours. */
@Component({
  selector: 'app-whose-clock',
  imports: [Field, RadioChips, ZoneField],
  template: `
    <ui-field class="zone" [label]="common().zone.label" labelHidden>
      <ui-zone-field
        [value]="clock.zone()"
        [language]="i18n.locale()"
        [hour12]="formats.hour12()"
        [words]="common().zone"
        [now]="now.at()"
        (valueChange)="clock.zone.set($event)"
      />
    </ui-field>
    <ui-radio-chips
      [legend]="t().clock.legend"
      legendHidden
      segmented
      [chips]="chips()"
      [value]="hours()"
      (valueChange)="clock.hours.set($event)"
    />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      align-items: center;
    }
    .zone {
      flex: 1 1 12.5rem;
      min-inline-size: 0;
    }
    @media (pointer: coarse) {
      ui-radio-chips {
        --control-s: calc(var(--target) + 6px);
      }
    }
  `,
})
export class WhoseClock {
  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly i18n = inject(I18n);
  protected readonly now = inject(Now);
  protected readonly t = this.i18n.messages('booking');
  protected readonly common = this.i18n.messages('common');
  protected readonly hours = linkedSignal<12 | 24>(() => (this.formats.hour12() ? 12 : 24));
  protected readonly chips = computed(() => [
    { value: 12 as const, label: this.t().clock.twelve },
    { value: 24 as const, label: this.t().clock.twentyFour },
  ]);
}
