import { Component, computed, inject, output } from '@angular/core';
import { monthOf, type DayKey } from '@appointment/ui/month/days';
import { Month, type AboutDay, type MonthWords } from '@appointment/ui/month/month';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { OfferStore } from './offer-store';

/** On which days? One month, each free day with a mark for its morning, afternoon and evening. */
@Component({
  selector: 'app-offer-month',
  imports: [Month],
  template: `
    <ui-month
      [month]="offer.month()"
      [chosen]="offer.day()"
      [today]="offer.today()"
      [first]="offer.today()"
      [last]="offer.lastDay()"
      [firstWeekday]="formats.weekdays()[0]!"
      [free]="offer.freeDays()"
      [full]="offer.fullDays()"
      [words]="words()"
      (turn)="offer.turnTo($event)"
      (choose)="choose.emit($event)"
    />
    <p class="legend" aria-hidden="true">
      <span
        ><span class="pips"><i class="on"></i><i></i><i></i></span>{{ t().month.morning }}</span
      >
      <span
        ><span class="pips"><i></i><i class="on"></i><i></i></span>{{ t().month.afternoon }}</span
      >
      <span
        ><span class="pips"><i></i><i></i><i class="on"></i></span>{{ t().month.evening }}</span
      >
      @if (fullDay(); as day) {
        <span
          ><s>{{ day }}</s
          >{{ t().month.full }}</span
        >
      }
    </p>
  `,
  styles: `
    @media (min-width: 48rem) {
      /* Room for six weeks, so that nothing moves when the page is turned. */
      ui-month {
        display: block;
        min-block-size: calc(var(--control-s) + var(--space-3) + 2rem + 6 * (3rem + 4px));
      }
    }
  `,
})
export class OfferMonth {
  readonly choose = output<DayKey>();

  protected readonly offer = inject(OfferStore);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
  protected readonly words = computed<MonthWords>(() => {
    const words = this.t().month;
    return {
      month: (month) => this.formats.month(month),
      weekday: (weekday, style) => this.formats.weekday(weekday, style),
      day: (day, about) => {
        const state = this.#stateOf(about);
        return words.day(this.formats.calendarDay(day), about.today ? words.today(state) : state);
      },
    };
  });
  /** The legend shows one as it looks in the month; where there is none, there is nothing to explain. */
  protected readonly fullDay = computed(() => {
    const full = [...this.offer.fullDays()].find((day) => monthOf(day) === this.offer.month());
    return full && Number(full.slice(-2));
  });

  #stateOf({ free, full, past }: AboutDay): string {
    const words = this.t().month;
    if (past) return words.past;
    if (free > 0) return words.timesFree(free);
    return full ? words.full : words.noTimes;
  }
}
