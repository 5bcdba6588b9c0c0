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
import { Badge, BrandMark, Icon, Notice, Skeleton } from '@appointment/ui';
import { AddToCalendar } from '../booking/add-to-calendar';
import { ApiProblem, isProblem } from '../core/api/api-problem';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { Lost } from '../missing/lost';
import { CancelPanel } from './cancel-panel';
import { entryOf } from './calendar-entry';
import { changeable, deadlineOf, isLive, isOver } from './changes';
import { ManageStore } from './manage-store';
import { MeetingFacts } from './meeting-facts';
import { MovePanel } from './move-panel';
import { badgeOf } from './status-badge';

type Change = 'move' | 'cancel';

/** The attendee's door to their meeting: what stands, another time, and a way out. */
@Component({
  selector: 'app-manage-page',
  imports: [
    AddToCalendar,
    Badge,
    BrandMark,
    CancelPanel,
    FailedPage,
    Icon,
    LoadFailed,
    Lost,
    MeetingFacts,
    MovePanel,
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
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #now = inject(Now);
  protected readonly t = this.#i18n.messages('manage');
  protected readonly booking = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly partMissing = ApiProblem.offline(undefined);

  protected readonly doing = signal<Change | undefined>(undefined);
  readonly #done = signal<'moved' | 'cancelled' | undefined>(undefined);
  private readonly mover = viewChild<ElementRef<HTMLElement>>('mover');
  private readonly canceller = viewChild<ElementRef<HTMLElement>>('canceller');

  protected readonly gone = computed(
    () =>
      isProblem(this.store.error(), 'link.invalid') || isProblem(this.store.error(), 'not-found'),
  );
  protected readonly owner = computed(() => firstNameOf(this.store.meeting()?.owner.name ?? ''));
  protected readonly online = computed(() => this.store.meeting()?.locationType === 'online');
  protected readonly status = computed(() => {
    const meeting = this.store.meeting();
    return (
      meeting && badgeOf(meeting, this.t().status, (moment) => this.#formats.dayAndTime(moment))
    );
  });
  protected readonly live = computed(() => {
    const meeting = this.store.meeting();
    return !!meeting && isLive(meeting) && !isOver(meeting, this.#now.at());
  });
  protected readonly changeable = computed(() => {
    const meeting = this.store.meeting();
    return !!meeting && changeable(meeting, this.#now.at());
  });
  /** By which rule it has to stay as it is. */
  protected readonly tooLate = computed(() => {
    const meeting = this.store.meeting();
    if (!meeting || !this.live() || this.changeable()) return undefined;
    const { rule, begun } = this.t().tooLate;
    if (meeting.changeDeadline === 0) return begun;
    const until = this.#formats.dayAndTime(deadlineOf(meeting));
    return rule(until, this.#formats.minutes(meeting.changeDeadline));
  });
  /** Worth a word only where it ends before the meeting begins. */
  protected readonly until = computed(() => {
    const meeting = this.store.meeting();
    if (!meeting?.changeableUntil || !this.live() || !this.changeable()) return undefined;
    const { changeableUntil, start } = meeting;
    if (Date.parse(changeableUntil) >= Date.parse(start)) return undefined;
    return this.t().until(this.#formats.dayAndTime(changeableUntil));
  });
  protected readonly entry = computed(() => {
    const meeting = this.store.meeting();
    return meeting && entryOf(meeting, this.t().title(meeting.title, meeting.owner.name));
  });
  protected readonly outcome = computed(() => {
    const [done, meeting] = [this.#done(), this.store.meeting()];
    if (!done || !meeting) return undefined;
    if (done === 'cancelled') return this.t().done(this.owner());
    const when = this.#formats.meeting(meeting.start, meeting.end);
    return meeting.status === 'requested'
      ? this.t().move.waits(when, this.owner())
      : this.t().move.done(when, this.owner());
  });

  constructor() {
    effect(() => this.store.open(this.token()));
    pageTitle(() => {
      const meeting = this.store.meeting();
      return [meeting && this.t().title(meeting.title, meeting.owner.name)];
    });
  }

  protected print(): void {
    window.print();
  }

  protected loadAfresh(): void {
    location.reload();
  }

  protected start(change: Change): void {
    this.store.forgetProblem();
    this.#done.set(undefined);
    this.doing.set(change);
  }

  /** Gives the focus back to where it came from. */
  protected keep(): void {
    const from = this.doing() === 'move' ? this.mover : this.canceller;
    this.doing.set(undefined);
    afterNextRender({ read: () => from()?.nativeElement.focus() }, { injector: this.#injector });
  }

  protected finish(done: 'moved' | 'cancelled'): void {
    this.doing.set(undefined);
    this.#done.set(done);
  }
}
