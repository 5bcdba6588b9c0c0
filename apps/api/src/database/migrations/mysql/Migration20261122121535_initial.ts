import { Migration } from '@mikro-orm/migrations';

export class Migration20261122121535_initial extends Migration {

  override name = 'Migration20261122121535_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table \`attendees\` (\`id\` int unsigned not null auto_increment primary key, \`email\` varchar(254) not null, \`name\` varchar(128) not null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`timezone\` varchar(64) not null, \`language\` varchar(16) not null default 'en') default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`attendees\` add index \`attendees_email_index\` (\`email\`);`);

    this.addSql(`create table \`job_ticks\` (\`job\` varchar(64) not null, \`tick\` int unsigned not null, \`taken_at\` datetime(3) not null, primary key (\`job\`, \`tick\`)) default character set utf8mb4 engine = InnoDB;`);

    this.addSql(`create table \`subscribers\` (\`id\` int unsigned not null auto_increment primary key, \`username\` varchar(128) not null, \`email\` varchar(254) not null, \`name\` varchar(128) not null, \`level\` enum('basic','plus','pro','admin') not null default 'basic', \`timezone\` varchar(64) not null default 'UTC', \`avatar_url\` varchar(2048) null, \`short_link_hash\` varchar(64) null, \`minimum_valid_iat_time\` datetime(3) null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`secondary_email\` varchar(254) null, \`time_deleted\` datetime(3) null, \`ftue_level\` int not null default 0, \`language\` varchar(16) not null default 'en', \`password\` varchar(255) null, \`colour_scheme\` enum('system','light','dark') not null default 'system', \`time_mode\` int null, \`start_of_week\` int null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`subscribers\` add unique \`subscribers_username_unique\` (\`username\`);`);
    this.addSql(`alter table \`subscribers\` add unique \`subscribers_email_unique\` (\`email\`);`);

    this.addSql(`create table \`refresh_tokens\` (\`id\` int unsigned not null auto_increment primary key, \`subscriber_id\` int unsigned not null, \`family\` binary(16) not null, \`hash\` varchar(64) not null, \`expires_at\` datetime(3) not null, \`spent_at\` datetime(3) null, \`revoked_at\` datetime(3) null, \`time_created\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`refresh_tokens\` add index \`refresh_tokens_subscriber_id_index\` (\`subscriber_id\`);`);
    this.addSql(`alter table \`refresh_tokens\` add index \`refresh_tokens_family_index\` (\`family\`);`);
    this.addSql(`alter table \`refresh_tokens\` add unique \`refresh_tokens_hash_unique\` (\`hash\`);`);

    this.addSql(`create table \`outbox\` (\`id\` int unsigned not null auto_increment primary key, \`subscriber_id\` int unsigned null, \`topic\` varchar(64) not null, \`payload\` json not null, \`dedupe_key\` varchar(191) null, \`state\` enum('waiting','done','dead') not null default 'waiting', \`available_at\` datetime(3) not null, \`locked_until\` datetime(3) null, \`attempts\` int not null default 0, \`last_error\` varchar(255) null, \`finished_at\` datetime(3) null, \`time_created\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`outbox\` add unique \`outbox_dedupe_key_unique\` (\`dedupe_key\`);`);
    this.addSql(`alter table \`outbox\` add index \`outbox_state_available_at_index\` (\`state\`, \`available_at\`);`);
    this.addSql(`alter table \`outbox\` add index \`outbox_subscriber_id_state_index\` (\`subscriber_id\`, \`state\`);`);

    this.addSql(`create table \`invites\` (\`id\` int unsigned not null auto_increment primary key, \`subscriber_id\` int unsigned null, \`code\` varchar(64) not null, \`status\` enum('active','revoked') not null default 'active', \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`owner_id\` int unsigned null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`invites\` add index \`invites_subscriber_id_index\` (\`subscriber_id\`);`);
    this.addSql(`alter table \`invites\` add unique \`invites_code_unique\` (\`code\`);`);
    this.addSql(`alter table \`invites\` add index \`invites_owner_id_index\` (\`owner_id\`);`);

    this.addSql(`create table \`external_connections\` (\`id\` int unsigned not null auto_increment primary key, \`owner_id\` int unsigned not null, \`name\` varchar(255) not null, \`type\` enum('zoom','google','fxa','caldav','accounts','oidc') not null, \`type_id\` varchar(512) not null, \`token\` text null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`status\` enum('ok','error') not null default 'ok', \`status_code\` varchar(64) null, \`status_checked_at\` datetime(3) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`external_connections\` add index \`external_connections_owner_id_index\` (\`owner_id\`);`);
    this.addSql(`alter table \`external_connections\` add unique \`external_connections_owner_id_type_type_id_unique\` (\`owner_id\`, \`type\`, \`type_id\`);`);

    this.addSql(`create table \`calendars\` (\`id\` int unsigned not null auto_increment primary key, \`owner_id\` int unsigned not null, \`external_connection_id\` int unsigned null, \`provider\` enum('caldav','google') not null, \`title\` varchar(128) not null, \`color\` varchar(32) not null, \`url\` varchar(500) not null, \`user\` varchar(190) not null, \`password\` text null, \`connected\` tinyint(1) not null default false, \`connected_at\` datetime(3) null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`read_only\` tinyint(1) not null default false) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`calendars\` add index \`calendars_owner_id_index\` (\`owner_id\`);`);
    this.addSql(`alter table \`calendars\` add index \`calendars_external_connection_id_index\` (\`external_connection_id\`);`);
    this.addSql(`alter table \`calendars\` add unique \`calendars_owner_id_url_user_unique\` (\`owner_id\`, \`url\`, \`user\`);`);

    this.addSql(`create table \`schedules\` (\`id\` int unsigned not null auto_increment primary key, \`owner_id\` int unsigned not null, \`calendar_id\` int unsigned null, \`active\` tinyint(1) not null default true, \`name\` varchar(128) not null, \`location_type\` enum('in-person','online') not null default 'online', \`location_url\` varchar(2048) null, \`details\` text null, \`start_date\` date not null, \`end_date\` date null, \`start_time\` time not null, \`end_time\` time not null, \`earliest_booking\` int not null, \`farthest_booking\` int not null, \`weekdays\` json not null, \`slot_duration\` int not null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`meeting_link_provider\` varchar(32) null, \`slug\` varchar(64) not null, \`booking_confirmation\` tinyint(1) not null default true, \`timezone\` varchar(64) not null, \`use_custom_availabilities\` tinyint(1) not null default false, \`stale_limit\` int not null default 60) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`schedules\` add index \`schedules_calendar_id_index\` (\`calendar_id\`);`);
    this.addSql(`alter table \`schedules\` add unique \`schedules_owner_id_slug_unique\` (\`owner_id\`, \`slug\`);`);

    this.addSql(`create table \`availabilities\` (\`id\` int unsigned not null auto_increment primary key, \`schedule_id\` int unsigned not null, \`day_of_week\` int not null, \`start_time\` time not null, \`end_time\` time not null, \`min_time_before_meeting\` int null, \`slot_duration\` int null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`availabilities\` add index \`availabilities_schedule_id_index\` (\`schedule_id\`);`);

    this.addSql(`create table \`busy_intervals\` (\`id\` int unsigned not null auto_increment primary key, \`subscriber_id\` int unsigned not null, \`calendar_id\` int unsigned not null, \`event_key\` varchar(64) not null, \`start\` datetime(3) not null, \`end\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`busy_intervals\` add index \`busy_intervals_subscriber_id_start_end_index\` (\`subscriber_id\`, \`start\`, \`end\`);`);
    this.addSql(`alter table \`busy_intervals\` add index \`busy_intervals_calendar_id_event_key_index\` (\`calendar_id\`, \`event_key\`);`);

    this.addSql(`create table \`appointments\` (\`id\` int unsigned not null auto_increment primary key, \`owner_id\` int unsigned not null, \`calendar_id\` int unsigned null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null, \`duration\` int not null, \`title\` varchar(255) not null, \`location_type\` enum('in-person','online') not null default 'online', \`location_suggestions\` varchar(255) null, \`location_selected\` int null, \`location_name\` varchar(255) null, \`location_url\` varchar(2048) null, \`location_phone\` varchar(64) null, \`details\` text null, \`slug\` varchar(64) null, \`keep_open\` tinyint(1) not null default false, \`status\` enum('draft','ready','closed') not null default 'draft', \`meeting_link_provider\` varchar(32) null, \`uuid\` binary(16) not null, \`sequence\` int not null default 0) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`appointments\` add index \`appointments_owner_id_index\` (\`owner_id\`);`);
    this.addSql(`alter table \`appointments\` add index \`appointments_calendar_id_index\` (\`calendar_id\`);`);
    this.addSql(`alter table \`appointments\` add unique \`appointments_slug_unique\` (\`slug\`);`);
    this.addSql(`alter table \`appointments\` add unique \`appointments_uuid_unique\` (\`uuid\`);`);

    this.addSql(`create table \`slots\` (\`id\` int unsigned not null auto_increment primary key, \`appointment_id\` int unsigned not null, \`schedule_id\` int unsigned null, \`attendee_id\` int unsigned null, \`subscriber_id\` int unsigned not null, \`time_updated\` datetime(3) not null, \`start\` datetime(3) not null, \`duration\` int not null, \`meeting_link_id\` varchar(255) null, \`meeting_link_url\` varchar(2048) null, \`booking_tkn\` varchar(64) null, \`booking_expires_at\` datetime(3) null, \`booking_status\` enum('none','requested','booked','declined','cancelled','expired','rescheduled') not null default 'none', \`time_created\` datetime(3) not null, \`notes\` text null, \`guests\` json not null, \`reason\` text null, \`event_url\` varchar(1024) null, \`event_etag\` varchar(255) null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`slots\` add index \`slots_appointment_id_index\` (\`appointment_id\`);`);
    this.addSql(`alter table \`slots\` add index \`slots_schedule_id_index\` (\`schedule_id\`);`);
    this.addSql(`alter table \`slots\` add index \`slots_attendee_id_index\` (\`attendee_id\`);`);
    this.addSql(`alter table \`slots\` add index \`slots_subscriber_id_booking_status_start_index\` (\`subscriber_id\`, \`booking_status\`, \`start\`);`);
    this.addSql(`alter table \`slots\` add unique \`slots_subscriber_id_booking_tkn_unique\` (\`subscriber_id\`, \`booking_tkn\`);`);

    this.addSql(`create table \`links\` (\`id\` int unsigned not null auto_increment primary key, \`slot_id\` int unsigned not null, \`purpose\` enum('manage','decide') not null, \`hash\` varchar(64) not null, \`expires_at\` datetime(3) not null, \`revoked_at\` datetime(3) null, \`time_created\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`links\` add index \`links_slot_id_index\` (\`slot_id\`);`);
    this.addSql(`alter table \`links\` add unique \`links_hash_unique\` (\`hash\`);`);

    this.addSql(`create table \`claims\` (\`subscriber_id\` int unsigned not null, \`tick\` int unsigned not null, \`slot_id\` int unsigned not null, primary key (\`subscriber_id\`, \`tick\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`claims\` add index \`claims_slot_id_index\` (\`slot_id\`);`);

    this.addSql(`create table \`sync_states\` (\`calendar_id\` int unsigned not null, \`sync_token\` text null, \`horizon\` datetime(3) null, \`timezone\` varchar(64) null, \`synced_at\` datetime(3) null, \`next_sync_at\` datetime(3) not null, \`locked_until\` datetime(3) null, \`failures\` int not null default 0, \`last_error\` varchar(64) null, primary key (\`calendar_id\`)) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`sync_states\` add index \`sync_states_next_sync_at_index\` (\`next_sync_at\`);`);

    this.addSql(`create table \`waiting_list\` (\`id\` int unsigned not null auto_increment primary key, \`email\` varchar(254) not null, \`email_verified\` datetime(3) null, \`invite_id\` int unsigned null, \`time_created\` datetime(3) not null, \`time_updated\` datetime(3) not null) default character set utf8mb4 engine = InnoDB;`);
    this.addSql(`alter table \`waiting_list\` add unique \`waiting_list_email_unique\` (\`email\`);`);
    this.addSql(`alter table \`waiting_list\` add index \`waiting_list_invite_id_index\` (\`invite_id\`);`);

    this.addSql(`alter table \`refresh_tokens\` add constraint \`refresh_tokens_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`outbox\` add constraint \`outbox_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`invites\` add constraint \`invites_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`invites\` add constraint \`invites_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`external_connections\` add constraint \`external_connections_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`calendars\` add constraint \`calendars_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`calendars\` add constraint \`calendars_external_connection_id_foreign\` foreign key (\`external_connection_id\`) references \`external_connections\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`schedules\` add constraint \`schedules_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`schedules\` add constraint \`schedules_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`availabilities\` add constraint \`availabilities_schedule_id_foreign\` foreign key (\`schedule_id\`) references \`schedules\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`busy_intervals\` add constraint \`busy_intervals_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`busy_intervals\` add constraint \`busy_intervals_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`appointments\` add constraint \`appointments_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`appointments\` add constraint \`appointments_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete set null;`);

    this.addSql(`alter table \`slots\` add constraint \`slots_appointment_id_foreign\` foreign key (\`appointment_id\`) references \`appointments\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`slots\` add constraint \`slots_schedule_id_foreign\` foreign key (\`schedule_id\`) references \`schedules\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`slots\` add constraint \`slots_attendee_id_foreign\` foreign key (\`attendee_id\`) references \`attendees\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`slots\` add constraint \`slots_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`links\` add constraint \`links_slot_id_foreign\` foreign key (\`slot_id\`) references \`slots\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`claims\` add constraint \`claims_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade;`);
    this.addSql(`alter table \`claims\` add constraint \`claims_slot_id_foreign\` foreign key (\`slot_id\`) references \`slots\` (\`id\`) on delete cascade;`);

    this.addSql(`alter table \`sync_states\` add constraint \`sync_states_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on update cascade on delete cascade;`);

    this.addSql(`alter table \`waiting_list\` add constraint \`waiting_list_invite_id_foreign\` foreign key (\`invite_id\`) references \`invites\` (\`id\`) on delete set null;`);
  }
}
