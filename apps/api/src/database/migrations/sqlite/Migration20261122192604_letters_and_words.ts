import { Migration } from '@mikro-orm/migrations';

export class Migration20261122192604_letters_and_words extends Migration {

  override name = 'Migration20261122192604_letters_and_words';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`appointments\` add column \`invited\` integer null;`);

    this.addSql(`alter table \`slots\` add column \`search_text\` text null;`);
    // Only for speed: what is null is looked up where it stands.
    this.addSql(`update \`slots\` set \`search_text\` = (select a.\`title\` || char(10) || t.\`name\` || char(10) || t.\`email\` from \`appointments\` a, \`attendees\` t where a.\`id\` = \`slots\`.\`appointment_id\` and t.\`id\` = \`slots\`.\`attendee_id\`);`);
  }
}
