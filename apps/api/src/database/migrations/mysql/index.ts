import { Migration20261122121535_initial } from './Migration20261122121535_initial';
import { Migration20261122154150_complete } from './Migration20261122154150_complete';
import { Migration20261122172436_appointment_list } from './Migration20261122172436_appointment_list';
import { Migration20261122191821_exact_addresses } from './Migration20261122191821_exact_addresses';
import { Migration20261122192604_letters_and_words } from './Migration20261122192604_letters_and_words';
import { Migration20261122192759_hand_picked_life } from './Migration20261122192759_hand_picked_life';

export const mysqlMigrations = [
  { name: 'Migration20261122121535_initial', class: Migration20261122121535_initial },
  { name: 'Migration20261122154150_complete', class: Migration20261122154150_complete },
  {
    name: 'Migration20261122172436_appointment_list',
    class: Migration20261122172436_appointment_list,
  },
  {
    name: 'Migration20261122191821_exact_addresses',
    class: Migration20261122191821_exact_addresses,
  },
  {
    name: 'Migration20261122192604_letters_and_words',
    class: Migration20261122192604_letters_and_words,
  },
  {
    name: 'Migration20261122192759_hand_picked_life',
    class: Migration20261122192759_hand_picked_life,
  },
];
