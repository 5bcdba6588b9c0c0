import { Migration } from '@mikro-orm/migrations';

export class Migration20261122192759_hand_picked_life extends Migration {

  override name = 'Migration20261122192759_hand_picked_life';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`appointments\` add column \`reminders\` json null;`);
    this.addSql(`alter table \`appointments\` add column \`change_deadline\` integer not null default 0;`);
  }
}
