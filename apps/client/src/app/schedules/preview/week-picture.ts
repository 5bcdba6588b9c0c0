import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import type { Mark, Picture, PictureGap } from './picture';
import { clockTime } from './clock-time';
import { reasonInWords } from './reason-words';

const TALLEST = 440;
const LINE = 24;
/** Pixels of a line of small text. */
const TEXT_LINE = 14.5;
/** Hours are written no closer than this. */
const HOURS_APART = 40;
/** A block that is lower has no room for text. */
const READABLE = 16;

/**
 * The week as columns of starts, by the wall clock. Whatever is shown stands where it is: switching the
 * reasons on moves nothing. Readers find the same in words below it.
 */
@Component({
  selector: 'app-week-picture',
  template: `
    <div class="scroll" role="region" tabindex="0" [attr.aria-label]="t().week">
      <div
        class="week"
        aria-hidden="true"
        [class.twelve]="formats.hour12()"
        [style.--minute]="scale() + 'px'"
      >
        <div class="hours">
          @for (hour of hours(); track hour) {
            <span [style.--at]="hour - picture().axis.from">{{ hourOf(hour) }}</span>
          }
        </div>
        @for (day of picture().days; track day.day) {
          <div class="weekday">
            <b>{{ weekday(day.day) }}</b>
            <span>{{ date(day.day) }}</span>
            <div
              class="column"
              [class.new]="day.isNew"
              [class.gone]="day.isGone"
              [style.--all]="picture().axis.to - picture().axis.from"
            >
              @for (mark of day.marks; track mark.start) {
                <i [class]="mark.kind" [style.--at]="at(mark)" [style.--for]="mark.minutes">
                  @if (isReadable(mark)) {
                    <span>{{ short(mark.at) }}</span>
                  }
                </i>
              }
              @if (why()) {
                @for (gap of gapsOf(day.gaps); track gap.at) {
                  <em
                    [style.--at]="at(gap)"
                    [style.--for]="gap.minutes"
                    [style.--lines]="lines(gap)"
                  >
                    @if (isReadable(gap)) {
                      <span>{{ reason(gap) }}</span>
                    }
                  </em>
                }
              }
            </div>
            <span class="sum">{{ day.times || '–' }}</span>
          </div>
        }
      </div>
    </div>
  `,
  styleUrl: './week-picture.css',
})
export class WeekPicture {
  readonly picture = input.required<Picture>();
  readonly why = input(false);

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().preview);

  /** Pixels of a minute: lines of text where there is room for them, never a tower. */
  protected readonly scale = computed(() => {
    const { axis, finest } = this.picture();
    return Math.min(LINE / finest, TALLEST / (axis.to - axis.from));
  });

  /** Minutes since midnight of the hours that are written beside the columns. */
  protected readonly hours = computed(() => {
    const { from, to } = this.picture().axis;
    const every =
      [60, 120, 180, 240, 360].find((step) => step * this.scale() >= HOURS_APART) ?? 360;
    return Array.from({ length: Math.ceil((to - from) / every) }, (_, n) => from + n * every);
  });

  protected hourOf(minutes: number): string {
    return this.time(minutes).replace(':00', '');
  }

  protected lines({ minutes }: PictureGap): number {
    return Math.floor((minutes * this.scale()) / TEXT_LINE);
  }

  protected weekday(day: string): string {
    return this.formats.weekday(new Date(day).getUTCDay() || 7, 'short');
  }

  protected date(day: string): number {
    return Number(day.slice(-2));
  }

  protected at({ at }: { readonly at: number }): number {
    return at - this.picture().axis.from;
  }

  protected time(minutes: number): string {
    return clockTime(minutes, this.formats.hour12());
  }

  /** Morning or afternoon: the hours beside it tell. */
  protected short(minutes: number): string {
    return this.time(minutes).replace(/ [ap]m$/, '');
  }

  protected isReadable({ minutes }: Pick<Mark, 'minutes'>): boolean {
    return minutes * this.scale() >= READABLE;
  }

  /** In one line there is room for the reason alone, not for the calendar. */
  protected reason(gap: PictureGap): string {
    const [main] = gap.reasons;
    if (!main) return '';
    return this.lines(gap) > 1 ? reasonInWords(main, this.t()) : this.t().reasons[main.reason];
  }

  /** What of the gaps lies within the hours that are drawn. */
  protected gapsOf(gaps: readonly PictureGap[]): PictureGap[] {
    const { from, to } = this.picture().axis;
    return gaps
      .map((gap) => {
        const at = Math.max(gap.at, from);
        return { ...gap, at, minutes: Math.min(gap.at + gap.minutes, to) - at };
      })
      .filter(({ minutes }) => minutes > 0);
  }
}
