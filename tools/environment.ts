import { delimiter, join } from 'node:path';

/** Our own programs before those of the machine, and no daemon of Nx that outlives us. */
export const localEnvironment = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
});
