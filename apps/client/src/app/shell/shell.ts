import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Avatar, BrandMark, CopyButton, Icon } from '@appointment/ui';
import { filter, map, startWith } from 'rxjs';
import { Attention } from '../core/attention';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { Session } from '../core/session/session';
import { places, shortPlaces } from './places';

/** The owner's frame: side bar on wide screens, top and bottom bar on phones. */
@Component({
  selector: 'app-shell',
  imports: [Avatar, BrandMark, CopyButton, Icon, RouterLink, RouterLinkActive, RouterOutlet],
  host: { class: 'shell' },
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly attention = inject(Attention);
  protected readonly common = inject(I18n).messages('common');

  protected readonly subscriber = this.#session.subscriber;
  protected readonly places = places;
  protected readonly shortPlaces = shortPlaces;
  protected readonly link = computed(() => this.subscriber()?.pageUrl.replace(/^https?:\/\//, ''));
  protected readonly whereAndWhen = computed(() => {
    const zone = this.subscriber()?.timezone ?? 'UTC';
    return `${this.#formats.city(zone)}, ${this.#formats.time(this.#now.at(), zone)}`;
  });

  readonly #navigations = this.#router.events.pipe(
    filter((event) => event instanceof NavigationEnd),
  );
  readonly #url = toSignal(
    this.#navigations.pipe(
      map(({ urlAfterRedirects }) => urlAfterRedirects),
      startWith(this.#router.url),
    ),
    { requireSync: true },
  );
  protected readonly place = computed(() => {
    const here = places.find(({ path }) => this.#url().startsWith(path));
    return here ? this.common().nav[here.name] : this.common().brand;
  });

  constructor() {
    this.#navigations
      .pipe(startWith(undefined), takeUntilDestroyed())
      .subscribe(() => void this.attention.refresh());
  }

  protected sayCopied(): void {
    this.#announcer.say(this.common().copiedSaid);
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#router.navigateByUrl('/sign-in');
  }
}
