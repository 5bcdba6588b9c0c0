/**
 * The rooms of the api stand in a row. A room imports only what stands to its left, and only through
 * that room's index.ts. `main.ts`, `app.module.ts` and the entities list stand outside of the row.
 */
export const rooms = [
  'config',
  'database',
  'security',
  'jobs',
  'http',
  'auth',
  'subscribers',
  'deliveries',
  'invites',
  'connections',
  'calendars',
  'schedules',
  'slots',
  'hand-picked',
  'appointments',
  'mail',
  'health',
];

const roomsToTheRightOf = (room) => rooms.slice(rooms.indexOf(room) + 1);

const fenceOf = (room) => ({
  files: [`apps/api/src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...roomsToTheRightOf(room).map((right) => ({
            regex: `^(\\.\\./)+${right}(/|$)`,
            message: `${room}/ stands to the left of ${right}/ and cannot import it.`,
          })),
          ...rooms
            .filter((left) => left !== room)
            .map((left) => ({
              regex: `^(\\.\\./)+${left}/(?!index$)`,
              message: `Import ${left}/ through its index.ts.`,
            })),
        ],
      },
    ],
  },
});

export const roomFences = rooms.map(fenceOf);
