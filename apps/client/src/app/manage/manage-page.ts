import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, BrandMark, Busy, Control, Field, Icon, Notice, Skeleton } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { Lost } from '../missing/lost';
import { ManageStore } from './manage-store';
import { badgeOf } from './status-badge';

/** The attendee's door to their meeting: what stands, and a way out. */
@Component({
  selector: 'app-manage-page',
  imports: [
    Badge,
    BrandMark,
    Busy,
    Control,
    FailedPage,
    Field,
    Icon,
    Lost,
    Notice,
    RouterLink,
    Skeleton,
  ],
  providers: [ManageStore],
  templateUrl: './manage-page.html',
  styleUrl: './manage-page.css',
})
export class ManagePage {
  readonly token = input.required<string>();

  protected readonly store = inject(ManageStore);
  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly now = inject(Now);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = this.#i18n.messages('manage');
  protected readonly common = this.#i18n.messages('common');

  protected readonly asking = signal(false);
  protected readonly sending = signal(false);
  protected readonly cancelled = signal(false);
  protected readonly reason = signal('');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly asker = viewChild<ElementRef<HTMLElement>>('asker');

  protected readonly gone = computed(
    () =>
      isProblem(this.store.error(), 'link.invalid') || isProblem(this.store.error(), 'not-found'),
  );
  protected readonly owner = computed(() => firstNameOf(this.store.meeting()?.owner.name ?? ''));
  protected readonly online = computed(() => this.store.meeting()?.locationType === 'online');
  protected readonly status = computed(() => {
    const meeting = this.store.meeting();
    return (
      meeting && badgeOf(meeting, this.t().status, (moment) => this.formats.dayAndTime(moment))
    );
  });
  protected readonly over = computed(() => {
    const meeting = this.store.meeting();
    return meeting !== undefined && Date.parse(meeting.end) <= this.now.at();
  });
  protected readonly live = computed(() => {
    const status = this.store.meeting()?.status;
    return !this.over() && (status === 'requested' || status === 'booked');
  });
  protected readonly trouble = computed(() => {
    const problem = this.store.problem();
    if (!problem) return undefined;
    return problem.code === 'appointment.over' ? this.t().over : this.#problemWords.of(problem);
  });

  constructor() {
    effect(() => this.store.open(this.token()));
    pageTitle(() => {
      const meeting = this.store.meeting();
      return [meeting && this.t().title(meeting.title, meeting.owner.name)];
    });
  }

  /** As people write it; the link itself keeps it. */
  protected withoutScheme(address: string): string {
    return address.replace(/^https?:\/\//, '');
  }

  protected print(): void {
    window.print();
  }

  protected ask(): void {
    this.asking.set(true);
    this.#afterRender(() => this.question()?.nativeElement.focus());
  }

  protected keep(): void {
    this.asking.set(false);
    this.#afterRender(() => this.asker()?.nativeElement.focus());
  }

  protected async cancel(): Promise<void> {
    this.sending.set(true);
    const done = await this.store.cancel(this.reason()).finally(() => this.sending.set(false));
    if (!done) return;
    this.asking.set(false);
    this.cancelled.set(true);
  }

  #afterRender(read: () => void): void {
    afterNextRender({ read }, { injector: this.#injector });
  }
}
