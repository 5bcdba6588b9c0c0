import { Component, computed, inject, input } from '@angular/core';
import type { Refusal } from '@appointment/contracts';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { clockTime } from './clock-time';
import { isClosedBy, type Mark, type Picture, type PictureGap } from './picture';
import { scaleOf } from './picture-axis';
import { drawnGaps, type DrawnGap } from './picture-gaps';
import { reasonsInWords } from './reason-words';

const TALLEST = 440;
const LINE = 24;
/** Pixels of a line of small text. */
const TEXT_LINE = 14.5;
/** Hours are written no closer than this. */
const HOURS_APART = 40;
/** A block that is lower has no room for text. */
const READABLE = 16;
const FOLD = 12;

/** What somebody or something has of the owner's time. */
const taking: readonly Refusal['reason'][] = ['busy', 'taken', 'unverified'];

type Stretch = Pick<Mark, 'at' | 'minutes'>;

/**
 * The week as columns of starts, by the wall clock. Whatever is shown stands where it is: switching the
 * reasons on moves nothing. Readers find the same in words below it.
 */
@Component({
  selector: 'app-week-picture',
  templateUrl: './week-picture.html',
  styleUrl: './week-picture.css',
})
export class WeekPicture {
  readonly picture = input.required<Picture>();
  readonly why = input(false);

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().preview);

  protected readonly scale = computed(() => {
    const { axis, finest } = this.picture();
    return scaleOf(axis, { tallest: TALLEST, line: LINE, finest, fold: FOLD });
  });

  /** Minutes since midnight of the hours that are written beside the columns. */
  protected readonly hours = computed(() => {
    const { perMinute } = this.scale();
    const every = [60, 120, 180, 240, 360].find((step) => step * perMinute >= HOURS_APART) ?? 360;
    return this.picture().axis.flatMap(({ from, to }) =>
      Array.from({ length: Math.ceil((to - from) / every) }, (_, n) => from + n * every),
    );
  });

  protected hourOf(minutes: number): string {
    return this.time(minutes).replace(':00', '');
  }

  protected lines(gap: Stretch): number {
    return Math.floor(this.#pixels(gap) / TEXT_LINE);
  }

  protected weekday(day: string): string {
    return this.formats.weekday(new Date(day).getUTCDay() || 7, 'short');
  }

  protected date(day: string): number {
    return Number(day.slice(-2));
  }

  protected px(pixels: number): string {
    return `${pixels}px`;
  }

  protected top({ at }: Stretch): string {
    return this.px(this.scale().down(at));
  }

  protected high(stretch: Stretch): string {
    return this.px(this.#pixels(stretch));
  }

  protected time(minutes: number): string {
    return clockTime(minutes, this.formats.hour12());
  }

  /** Morning or afternoon: the hours beside it tell. */
  protected short(minutes: number): string {
    return this.time(minutes).replace(/ [ap]m$/, '');
  }

  protected isReadable(stretch: Stretch): boolean {
    return this.#pixels(stretch) >= READABLE;
  }

  /** In one line there is room for the first reason alone, not for the calendar. */
  protected reasons(gap: DrawnGap): string {
    const [first] = gap.mains;
    if (!first || this.lines(gap) > 1) return reasonsInWords(gap.mains, this.t());
    return this.t().reasons[first.reason];
  }

  /** Closed is ground, what takes the time is a block, what only keeps it free is an outline. */
  protected kindOf({ mains }: DrawnGap): string {
    if (mains.every(isClosedBy)) return 'closed';
    return mains.some(({ reason }) => taking.includes(reason)) ? 'taken' : 'kept';
  }

  /** What of the gaps lies within the hours that are drawn. */
  protected gapsOf(gaps: readonly PictureGap[]): DrawnGap[] {
    const least = READABLE / this.scale().perMinute;
    return drawnGaps(gaps, least).filter((gap) => this.#pixels(gap) > 0);
  }

  #pixels({ at, minutes }: Stretch): number {
    return this.scale().down(at + minutes) - this.scale().down(at);
  }
}
