import { afterNextRender, Component, ElementRef, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Busy, CopyButton, Icon, Notice, Skeleton } from '@appointment/ui';
import type { HandPicked } from '@appointment/contracts';
import { isProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { LoadFailed } from '../../core/page/load-failed';
import { pageTitle } from '../../core/page/page-title';
import { HandPickedStore } from '../hand-picked-store';

/** What was offered to whom, and what came of it. */
@Component({
  selector: 'app-picked-list',
  imports: [Badge, Busy, CopyButton, Icon, LoadFailed, Notice, RouterLink, Skeleton],
  templateUrl: './picked-list.html',
  styleUrl: './picked-list.css',
})
export class PickedList {
  readonly #formats = inject(Formats);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #problemWords = inject(ProblemWords);
  protected readonly announcer = inject(Announcer);
  protected readonly common = this.#i18n.messages('common');
  protected readonly store = inject(HandPickedStore);
  protected readonly t = this.#i18n.messages('handPicked');
  protected readonly problem = signal<string | undefined>(undefined);

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  /** Goes on where the list ended. */
  protected async more(): Promise<void> {
    this.problem.set(undefined);
    try {
      const first = await this.store.more();
      if (first) this.#focus(`a[href$="/hand-picked/${first.id}"]`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.problem.set(this.#problemWords.of(error));
    }
  }

  #focus(selector: string): void {
    const focus = () => this.#host.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
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
