import {
  ErrorHandler,
  inject,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { Failures, ReportingErrorHandler } from './core/failure/failures';
import { provideFocusAfterNavigation } from './core/page/focus-after-navigation';

/** A page that cannot be opened leaves its address in the bar, so that loading afresh tries it again. */
const showErrorPage = ({ error }: { error: unknown }): RedirectCommand => {
  console.error(error);
  inject(Failures).dismiss();
  return new RedirectCommand(inject(Router).parseUrl('/error'), { skipLocationChange: true });
};

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useExisting: ReportingErrorHandler },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(showErrorPage),
    ),
    provideFocusAfterNavigation(),
  ],
};
