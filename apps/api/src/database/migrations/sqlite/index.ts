import { Migration20261122121535_initial } from './Migration20261122121535_initial';

export const sqliteMigrations = [
  { name: 'Migration20261122121535_initial', class: Migration20261122121535_initial },
];
