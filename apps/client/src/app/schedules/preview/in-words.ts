import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { clockTime } from './clock-time';
import type { Mark, Picture, PictureDay, PictureGap } from './picture';
import { reasonsInWords } from './reason-words';

/** The picture of a week for those who would rather read it: times and gaps, day by day. */
@Component({
  selector: 'app-in-words',
  template: `
    <details>
      <summary>{{ t().inWords }}</summary>
      @for (day of picture().days; track day.day) {
        <h3>{{ formats.calendarDay(day.day) }}: {{ count(day) }}</h3>
        @if (day.marks.length > 0) {
          <p class="num">{{ times(day.marks) }}</p>
        }
        <ul>
          @for (gap of day.gaps; track gap.at) {
            <li class="num muted">{{ from(gap) }} – {{ until(gap) }} {{ why(gap) }}</li>
          }
        </ul>
      }
    </details>
  `,
  styles: `
    summary {
      inline-size: fit-content;
      color: var(--link);
      font-weight: var(--weight-medium);
      font-size: var(--size-s);
      cursor: pointer;
    }
    h3 {
      margin-block: var(--space-3) 0;
      font-size: var(--size-s);
    }
    p,
    li {
      font-size: var(--size-s);
      line-height: var(--leading-snug);
    }
    @media (pointer: coarse) {
      summary {
        padding-block: var(--space-3);
      }
    }
  `,
})
export class InWords {
  readonly picture = input.required<Picture>();

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().preview);

  protected count({ times }: PictureDay): string {
    return times > 0 ? this.t().times(times) : this.t().none;
  }

  protected times(marks: readonly Mark[]): string {
    const notes = { same: '', new: ` (${this.t().isNew})`, gone: ` (${this.t().isGone})` };
    return marks.map(({ at, kind }) => this.#time(at) + notes[kind]).join(', ');
  }

  protected from({ at }: PictureGap): string {
    return this.#time(at);
  }

  protected until({ at, minutes }: PictureGap): string {
    return this.#time(at + minutes);
  }

  protected why({ reasons }: PictureGap): string {
    return reasonsInWords(reasons, this.t());
  }

  #time(minutes: number): string {
    return clockTime(minutes, this.formats.hour12());
  }
}
