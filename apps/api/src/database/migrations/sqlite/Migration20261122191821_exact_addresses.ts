import { Migration } from '@mikro-orm/migrations';

export class Migration20261122191821_exact_addresses extends Migration {

  override name = 'Migration20261122191821_exact_addresses';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`sync_states\` add column \`unread_events\` text null;`);
  }
}
