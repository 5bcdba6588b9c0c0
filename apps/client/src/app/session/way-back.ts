/** Where to go after signing in: only ever a page of ours, whatever the address bar says. */
export const wayBack = (to: string | undefined): string =>
  to && /^\/(?![/\\])/.test(to) && !/^\/sign-(in|up)/.test(to) ? to : '/dashboard';
