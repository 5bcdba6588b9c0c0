import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, CopyButton, Icon, Skeleton } from '@appointment/ui';
import type { HandPicked } from '@appointment/contracts';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { LoadFailed } from '../../core/page/load-failed';
import { pageTitle } from '../../core/page/page-title';
import { HandPickedStore } from '../hand-picked-store';

/** What was offered to whom, and what came of it. */
@Component({
  selector: 'app-picked-list',
  imports: [Badge, CopyButton, Icon, LoadFailed, RouterLink, Skeleton],
  templateUrl: './picked-list.html',
  styleUrl: './picked-list.css',
})
export class PickedList {
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly announcer = inject(Announcer);
  protected readonly common = this.#i18n.messages('common');
  protected readonly store = inject(HandPickedStore);
  protected readonly t = this.#i18n.messages('handPicked');

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  protected about({ slots }: HandPicked): string {
    const count = (state: string) => slots.filter((slot) => slot.state === state).length;
    const taken = count('taken');
    const words = [
      this.t().free(count('free'), slots.length),
      taken > 0 ? this.t().taken(taken) : this.t().noneTaken,
    ];
    return words.join(' · ');
  }

  protected when({ slots }: HandPicked): string {
    const days = new Set(slots.map(({ start }) => this.#formats.shortDay(start)));
    return this.#formats.list([...days].slice(0, 4)) + (days.size > 4 ? ' …' : '');
  }
}
