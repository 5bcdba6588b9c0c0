import { Migration } from '@mikro-orm/migrations';

export class Migration20261122191821_exact_addresses extends Migration {

  override name = 'Migration20261122191821_exact_addresses';

  override up(): void | Promise<void> {
    // Compared byte by byte, as servers and SQLite do: /Work/ and /work/ are two calendars.
    const exact = 'character set utf8mb4 collate utf8mb4_bin not null';
    this.addSql(`alter table \`calendars\` modify \`url\` varchar(500) ${exact}, modify \`user\` varchar(190) ${exact};`);
    this.addSql(`alter table \`external_connections\` modify \`type_id\` varchar(512) ${exact};`);

    this.addSql(`alter table \`sync_states\` add \`unread_events\` text null;`);
  }
}
