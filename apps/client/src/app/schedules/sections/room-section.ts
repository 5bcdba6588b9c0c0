import { Component, computed } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field } from '@appointment/ui';
import { MinutesSelect } from '../fields/minutes-select';
import { PresetChips } from '../fields/preset-chips';
import { usualAhead, usualBuffers, usualNotice } from '../fields/presets';
import { Section } from './section';

/** What keeps an owner from being overrun: notice, buffers, limits. */
@Component({
  selector: 'app-room-section',
  imports: [Control, Field, FormField, MinutesSelect, PresetChips],
  template: `
    <section class="card" aria-labelledby="room">
      <h2 id="room">{{ t().room }}</h2>
      <app-preset-chips
        class="wide"
        [legend]="t().notice"
        [otherLabel]="t().otherNotice"
        [presets]="notices()"
        [formField]="form().earliestBooking"
      />
      <app-preset-chips
        class="wide"
        [legend]="t().ahead"
        [otherLabel]="t().otherAhead"
        [presets]="ahead()"
        [formField]="form().farthestBooking"
      />
      @for (side of sides; track side) {
        <app-minutes-select [label]="t()[side]" [presets]="buffers()" [formField]="form()[side]" />
      }
      @for (limit of limits; track limit) {
        <ui-field [label]="t()[limit]" [optional]="common().optional">
          <input
            uiControl
            class="num"
            type="number"
            inputmode="numeric"
            [placeholder]="t().noLimit"
            [formField]="form()[limit]"
          />
        </ui-field>
      }
    </section>
  `,
  styleUrl: './section.css',
})
export class RoomSection extends Section {
  protected readonly sides = ['bufferBefore', 'bufferAfter'] as const;
  protected readonly limits = ['limitPerDay', 'limitPerWeek'] as const;
  protected readonly notices = computed(() => usualNotice(this.formats, this.t().noNotice));
  protected readonly ahead = computed(() => usualAhead(this.formats));
  protected readonly buffers = computed(() => usualBuffers(this.formats, this.t().noBuffer));
}
