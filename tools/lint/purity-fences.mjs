import { builtinModules } from 'node:module';

/**
 * The fence of Nx knows packages and projects, not what Node itself brings. This one does: the pure libs and
 * all that reaches a browser import none of it, and the pure libs are told what time it is.
 */
const domain = ['libs/availability/src/**/*.ts', 'libs/booking/src/**/*.ts'];
const withoutNode = [
  ...domain,
  'libs/icalendar/src/**/*.ts',
  'libs/contracts/src/**/*.ts',
  'libs/i18n/src/**/*.ts',
  'libs/ui/src/**/*.ts',
  'apps/client/src/**/*.ts',
];
const ignores = ['**/*.spec.ts', '**/test-setup.ts'];

const message = 'This code runs anywhere: it imports nothing of Node.';
const nodeIsBanned = {
  paths: builtinModules.map((name) => ({ name, message })),
  patterns: [{ regex: '^node:', message }],
};

/** What a stranger's phone loads before the first time shows. */
const strangers = ['booking', 'core', 'missing'].map(
  (room) => `apps/client/src/app/${room}/**/*.ts`,
);
const wholeUi =
  'A stranger would load all of it: import the piece, such as @appointment/ui/icon/icon.';
const clock = 'The core never reads a clock: take `now` as an argument.';

export const purityFences = [
  {
    files: withoutNode,
    ignores,
    rules: {
      'no-restricted-imports': ['error', nodeIsBanned],
    },
  },
  {
    files: strangers,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          ...nodeIsBanned,
          paths: [...nodeIsBanned.paths, { name: '@appointment/ui', message: wholeUi }],
        },
      ],
    },
  },
  {
    files: domain,
    ignores,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Temporal', property: 'Now', message: clock },
      ],
    },
  },
];
