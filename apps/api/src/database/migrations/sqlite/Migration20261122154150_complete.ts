import { Migration } from '@mikro-orm/migrations';

export class Migration20261122154150_complete extends Migration {

  override name = 'Migration20261122154150_complete';

  override up(): void | Promise<void> {
    this.addSql(`create table \`connection_checks\` (\`id\` integer not null primary key autoincrement, \`connection_id\` integer not null, \`calendar_id\` integer null, \`code\` text null, \`at\` datetime not null, constraint \`connection_checks_connection_id_foreign\` foreign key (\`connection_id\`) references \`external_connections\` (\`id\`) on delete cascade, constraint \`connection_checks_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`connection_checks_calendar_id_index\` on \`connection_checks\` (\`calendar_id\`);`);
    this.addSql(`create index \`connection_checks_connection_id_id_index\` on \`connection_checks\` (\`connection_id\`, \`id\`);`);

    this.addSql(`create table \`audit_log\` (\`id\` integer not null primary key autoincrement, \`subscriber_id\` integer not null, \`appointment_id\` integer null, \`actor\` text not null, \`action\` text not null, \`details\` json null, \`at\` datetime not null, constraint \`audit_log_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`audit_log_appointment_id_foreign\` foreign key (\`appointment_id\`) references \`appointments\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`audit_log_appointment_id_id_index\` on \`audit_log\` (\`appointment_id\`, \`id\`);`);
    this.addSql(`create index \`audit_log_subscriber_id_id_index\` on \`audit_log\` (\`subscriber_id\`, \`id\`);`);

    this.addSql(`alter table \`subscribers\` add column \`time_version\` integer not null default 0;`);
    this.addSql(`alter table \`subscribers\` add column \`feed_version\` integer null;`);
    this.addSql(`alter table \`subscribers\` add column \`free_busy_version\` integer null;`);

    // A table that others refer to is never rebuilt here: dropping it would empty them too. A column can be.
    this.addSql(`alter table \`external_connections\` add column \`availability\` text null;`);
    this.addSql(`drop index \`external_connections_owner_id_type_type_id_unique\`;`);
    this.addSql(`alter table \`external_connections\` add column \`type_next\` text check (\`type_next\` in ('zoom', 'google', 'fxa', 'caldav', 'accounts', 'oidc', 'ics')) not null default 'caldav';`);
    this.addSql(`update \`external_connections\` set \`type_next\` = \`type\`;`);
    this.addSql(`alter table \`external_connections\` drop column \`type\`;`);
    this.addSql(`alter table \`external_connections\` rename column \`type_next\` to \`type\`;`);
    this.addSql(`create unique index \`external_connections_owner_id_type_type_id_unique\` on \`external_connections\` (\`owner_id\`, \`type\`, \`type_id\`);`);

    this.addSql(`alter table \`calendars\` add column \`provider_next\` text check (\`provider_next\` in ('caldav', 'google', 'ics')) not null default 'caldav';`);
    this.addSql(`update \`calendars\` set \`provider_next\` = \`provider\`;`);
    this.addSql(`alter table \`calendars\` drop column \`provider\`;`);
    this.addSql(`alter table \`calendars\` rename column \`provider_next\` to \`provider\`;`);

    this.addSql(`alter table \`schedules\` add column \`slot_step\` integer null;`);
    this.addSql(`alter table \`schedules\` add column \`other_durations\` json null;`);
    this.addSql(`alter table \`schedules\` add column \`buffer_before\` integer not null default 0;`);
    this.addSql(`alter table \`schedules\` add column \`buffer_after\` integer not null default 0;`);
    this.addSql(`alter table \`schedules\` add column \`limit_per_day\` integer null;`);
    this.addSql(`alter table \`schedules\` add column \`limit_per_week\` integer null;`);
    this.addSql(`alter table \`schedules\` add column \`overrides\` json null;`);
    this.addSql(`alter table \`schedules\` add column \`questions\` json null;`);
    this.addSql(`alter table \`schedules\` add column \`reminders\` json null;`);
    this.addSql(`alter table \`schedules\` add column \`change_deadline\` integer not null default 0;`);
    this.addSql(`alter table \`schedules\` add column \`private\` integer not null default false;`);
    this.addSql(`alter table \`schedules\` add column \`link_version\` integer not null default 1;`);
    this.addSql(`alter table \`schedules\` add column \`location_name\` text null;`);
    this.addSql(`alter table \`schedules\` add column \`location_phone\` text null;`);
    this.addSql(`alter table \`schedules\` add column \`use_calendar_availability\` integer not null default false;`);

    this.addSql(`alter table \`appointments\` add column \`hold_candidates\` integer not null default false;`);

    this.addSql(`alter table \`slots\` add column \`buffer_before\` integer not null default 0;`);
    this.addSql(`alter table \`slots\` add column \`buffer_after\` integer not null default 0;`);
    this.addSql(`alter table \`slots\` add column \`answers\` json null;`);
    this.addSql(`alter table \`slots\` add column \`candidate_id\` integer null constraint \`slots_candidate_id_foreign\` references \`slots\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`slots\` add column \`held\` integer not null default false;`);
    this.addSql(`alter table \`slots\` add column \`attendee_answer\` text null;`);
    this.addSql(`alter table \`slots\` add column \`missing_since\` datetime null;`);
    this.addSql(`create index \`slots_candidate_id_index\` on \`slots\` (\`candidate_id\`);`);
    this.addSql(`create index \`slots_subscriber_id_start_index\` on \`slots\` (\`subscriber_id\`, \`start\`);`);

    this.addSql(`alter table \`sync_states\` add column \`listed_at\` datetime null;`);
    this.addSql(`alter table \`sync_states\` add column \`imported\` integer null;`);
    this.addSql(`alter table \`sync_states\` add column \`expected\` integer null;`);
    this.addSql(`alter table \`sync_states\` add column \`problems\` integer not null default 0;`);
  }
}
