import { Migration20261122121535_initial } from './Migration20261122121535_initial';
import { Migration20261122154150_complete } from './Migration20261122154150_complete';

export const sqliteMigrations = [
  { name: 'Migration20261122121535_initial', class: Migration20261122121535_initial },
  { name: 'Migration20261122154150_complete', class: Migration20261122154150_complete },
];
