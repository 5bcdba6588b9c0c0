import { Migration } from '@mikro-orm/migrations';

export class Migration20261122192604_letters_and_words extends Migration {

  override name = 'Migration20261122192604_letters_and_words';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`appointments\` add \`invited\` tinyint(1) null;`);

    this.addSql(`alter table \`slots\` add \`search_text\` varchar(700) null;`);
    // Only for speed: what is null is looked up where it stands.
    this.addSql(`update \`slots\` s join \`appointments\` a on a.\`id\` = s.\`appointment_id\` join \`attendees\` t on t.\`id\` = s.\`attendee_id\` set s.\`search_text\` = concat_ws('\\n', a.\`title\`, t.\`name\`, t.\`email\`);`);
  }
}
