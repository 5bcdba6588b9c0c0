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
import { isProblem } from './core/api/api-problem';
import { Failures, ReportingErrorHandler } from './core/failure/failures';
import { provideFocusAfterNavigation } from './core/page/focus-after-navigation';

/**
 * A page that cannot be opened leaves its address in the bar, so that loading afresh tries it again.
 * What the server does not have is not broken, but not there.
 */
const showErrorPage = ({ error }: { error: unknown }): RedirectCommand => {
  const page = isProblem(error, 'not-found') ? '/error/not-found' : '/error';
  if (!isProblem(error)) console.error(error);
  inject(Failures).dismiss();
  return new RedirectCommand(inject(Router).parseUrl(page), { skipLocationChange: true });
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
