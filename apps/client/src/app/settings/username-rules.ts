import { inject, resource, type Signal } from '@angular/core';
import { pattern, required, validateAsync, type SchemaPath } from '@angular/forms/signals';
import type { SettingsMessages } from '@appointment/i18n';
import { Profile } from '../core/profile';
import { Session } from '../core/session/session';

const USERNAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,62}[a-zA-Z0-9])?$/;

/** The rules of a username; whether it is free the server says while it is typed. */
export const usernameRules = (
  path: SchemaPath<string>,
  words: Signal<SettingsMessages['profile']>,
): void => {
  const profile = inject(Profile);
  const own = inject(Session).subscriber;
  required(path, { message: () => words().usernameMissing });
  pattern(path, USERNAME, { message: () => words().usernameShape });
  validateAsync(path, {
    params: ({ value }) => value().toLowerCase(),
    when: ({ value }) => USERNAME.test(value()) && value().toLowerCase() !== own()?.username,
    debounce: 250,
    factory: (username) =>
      resource({
        params: () => username(),
        loader: ({ params, abortSignal }) => profile.isFree(params, abortSignal),
      }),
    onSuccess: (free) => (free ? undefined : { kind: 'taken', message: words().usernameTaken }),
    // Nobody could say; the server will when it is saved.
    onError: () => undefined,
  });
};
