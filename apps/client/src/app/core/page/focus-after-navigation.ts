import {
  afterNextRender,
  DOCUMENT,
  inject,
  Injector,
  provideEnvironmentInitializer,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? url;

/** The heading that a page marked, else its first, else the page. */
const target = (document: Document): HTMLElement | null =>
  document.querySelector<HTMLElement>('main [data-route-focus]') ??
  document.querySelector<HTMLElement>('main h1') ??
  document.querySelector<HTMLElement>('main');

/** Moves the focus to the new page's heading, as a browser does when it loads one. */
const followNavigation = (): void => {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  const focus = () => {
    const element = target(document);
    if (!element) return;
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => pathOf(urlAfterRedirects)),
      startWith(undefined),
      pairwise(),
      // The browser itself places the focus of the first page.
      filter(([before, now]) => before !== undefined && before !== now),
      takeUntilDestroyed(),
    )
    .subscribe(() => afterNextRender({ read: focus }, { injector }));
};

export const provideFocusAfterNavigation = () => provideEnvironmentInitializer(followNavigation);
