import { Migration } from '@mikro-orm/migrations';

export class Migration20261122154150_complete extends Migration {

  override name = 'Migration20261122154150_complete';

  override up(): void | Promise<void> {
    this.addSql(`create table \`connection_checks\` (\`id\` int unsigned not null auto_increment primary key, \`connection_id\` int unsigned not null, \`calendar_id\` int unsigned null, \`code\` varchar(64) null, \`at\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`connection_checks\` add index \`connection_checks_calendar_id_index\` (\`calendar_id\`);`);
    this.addSql(`alter table \`connection_checks\` add index \`connection_checks_connection_id_id_index\` (\`connection_id\`, \`id\`);`);

    this.addSql(`create table \`audit_log\` (\`id\` int unsigned not null auto_increment primary key, \`subscriber_id\` int unsigned not null, \`appointment_id\` int unsigned null, \`actor\` varchar(16) not null, \`action\` varchar(32) not null, \`details\` json null, \`at\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`audit_log\` add index \`audit_log_appointment_id_id_index\` (\`appointment_id\`, \`id\`);`);
    this.addSql(`alter table \`audit_log\` add index \`audit_log_subscriber_id_id_index\` (\`subscriber_id\`, \`id\`);`);

    this.addSql(`alter table \`subscribers\` add \`time_version\` int not null default 0, add \`feed_version\` int null, add \`free_busy_version\` int null;`);

    this.addSql(`alter table \`external_connections\` add \`availability\` text null;`);
    this.addSql(`alter table \`external_connections\` modify \`type\` enum('zoom','google','fxa','caldav','accounts','oidc','ics') not null default 'caldav';`);

    this.addSql(`alter table \`calendars\` modify \`provider\` enum('caldav','google','ics') not null default 'caldav';`);

    this.addSql(`alter table \`schedules\` add \`slot_step\` int null, add \`other_durations\` json null, add \`buffer_before\` int not null default 0, add \`buffer_after\` int not null default 0, add \`limit_per_day\` int null, add \`limit_per_week\` int null, add \`overrides\` json null, add \`questions\` json null, add \`reminders\` json null, add \`change_deadline\` int not null default 0, add \`private\` tinyint(1) not null default false, add \`link_version\` int not null default 1, add \`location_name\` varchar(255) null, add \`location_phone\` varchar(64) null, add \`use_calendar_availability\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`appointments\` add \`hold_candidates\` tinyint(1) not null default false;`);

    this.addSql(`alter table \`slots\` add \`buffer_before\` int not null default 0, add \`buffer_after\` int not null default 0, add \`answers\` json null, add \`candidate_id\` int unsigned null, add \`held\` tinyint(1) not null default false, add \`attendee_answer\` varchar(16) null, add \`missing_since\` datetime(3) null;`);
    this.addSql(`alter table \`slots\` add constraint \`slots_candidate_id_foreign\` foreign key (\`candidate_id\`) references \`slots\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`slots\` add index \`slots_candidate_id_index\` (\`candidate_id\`);`);
    this.addSql(`alter table \`slots\` add index \`slots_subscriber_id_start_index\` (\`subscriber_id\`, \`start\`);`);

    this.addSql(`alter table \`sync_states\` add \`listed_at\` datetime(3) null, add \`imported\` int null, add \`expected\` int null, add \`problems\` int not null default 0;`);

    this.addSql(`alter table \`connection_checks\` add constraint \`connection_checks_connection_id_foreign\` foreign key (\`connection_id\`) references \`external_connections\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`connection_checks\` add constraint \`connection_checks_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`audit_log\` add constraint \`audit_log_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`audit_log\` add constraint \`audit_log_appointment_id_foreign\` foreign key (\`appointment_id\`) references \`appointments\` (\`id\`) on delete cascade;`);
  }
}
