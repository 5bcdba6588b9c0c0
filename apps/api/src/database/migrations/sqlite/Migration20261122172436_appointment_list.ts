import { Migration } from '@mikro-orm/migrations';

export class Migration20261122172436_appointment_list extends Migration {

  override name = 'Migration20261122172436_appointment_list';

  override up(): void | Promise<void> {
    this.addSql(`create index \`slots_subscriber_id_appointment_id_index\` on \`slots\` (\`subscriber_id\`, \`appointment_id\`);`);
  }
}
