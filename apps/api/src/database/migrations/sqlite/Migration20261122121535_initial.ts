import { Migration } from '@mikro-orm/migrations';

export class Migration20261122121535_initial extends Migration {

  override name = 'Migration20261122121535_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table \`attendees\` (\`id\` integer not null primary key autoincrement, \`email\` text not null, \`name\` text not null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`timezone\` text not null, \`language\` text not null default 'en');`);
    this.addSql(`create index \`attendees_email_index\` on \`attendees\` (\`email\`);`);

    this.addSql(`create table \`job_ticks\` (\`job\` text not null, \`tick\` integer not null, \`taken_at\` datetime not null, primary key (\`job\`, \`tick\`));`);

    this.addSql(`create table \`subscribers\` (\`id\` integer not null primary key autoincrement, \`username\` text not null, \`email\` text not null, \`name\` text not null, \`level\` text check (\`level\` in ('basic', 'plus', 'pro', 'admin')) not null default 'basic', \`timezone\` text not null default 'UTC', \`avatar_url\` text null, \`short_link_hash\` text null, \`minimum_valid_iat_time\` datetime null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`secondary_email\` text null, \`time_deleted\` datetime null, \`ftue_level\` integer not null default 0, \`language\` text not null default 'en', \`password\` text null, \`colour_scheme\` text check (\`colour_scheme\` in ('system', 'light', 'dark')) not null default 'system', \`time_mode\` integer null, \`start_of_week\` integer null);`);
    this.addSql(`create unique index \`subscribers_username_unique\` on \`subscribers\` (\`username\`);`);
    this.addSql(`create unique index \`subscribers_email_unique\` on \`subscribers\` (\`email\`);`);

    this.addSql(`create table \`refresh_tokens\` (\`id\` integer not null primary key autoincrement, \`subscriber_id\` integer not null, \`family\` blob not null, \`hash\` text not null, \`expires_at\` datetime not null, \`spent_at\` datetime null, \`revoked_at\` datetime null, \`time_created\` datetime not null, constraint \`refresh_tokens_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`refresh_tokens_subscriber_id_index\` on \`refresh_tokens\` (\`subscriber_id\`);`);
    this.addSql(`create index \`refresh_tokens_family_index\` on \`refresh_tokens\` (\`family\`);`);
    this.addSql(`create unique index \`refresh_tokens_hash_unique\` on \`refresh_tokens\` (\`hash\`);`);

    this.addSql(`create table \`outbox\` (\`id\` integer not null primary key autoincrement, \`subscriber_id\` integer null, \`topic\` text not null, \`payload\` json not null, \`dedupe_key\` text null, \`state\` text check (\`state\` in ('waiting', 'done', 'dead')) not null default 'waiting', \`available_at\` datetime not null, \`locked_until\` datetime null, \`attempts\` integer not null default 0, \`last_error\` text null, \`finished_at\` datetime null, \`time_created\` datetime not null, constraint \`outbox_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`outbox_dedupe_key_unique\` on \`outbox\` (\`dedupe_key\`);`);
    this.addSql(`create index \`outbox_state_available_at_index\` on \`outbox\` (\`state\`, \`available_at\`);`);
    this.addSql(`create index \`outbox_subscriber_id_state_index\` on \`outbox\` (\`subscriber_id\`, \`state\`);`);

    this.addSql(`create table \`invites\` (\`id\` integer not null primary key autoincrement, \`subscriber_id\` integer null, \`code\` text not null, \`status\` text check (\`status\` in ('active', 'revoked')) not null default 'active', \`time_created\` datetime not null, \`time_updated\` datetime not null, \`owner_id\` integer null, constraint \`invites_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete set null, constraint \`invites_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`invites_subscriber_id_index\` on \`invites\` (\`subscriber_id\`);`);
    this.addSql(`create unique index \`invites_code_unique\` on \`invites\` (\`code\`);`);
    this.addSql(`create index \`invites_owner_id_index\` on \`invites\` (\`owner_id\`);`);

    this.addSql(`create table \`external_connections\` (\`id\` integer not null primary key autoincrement, \`owner_id\` integer not null, \`name\` text not null, \`type\` text check (\`type\` in ('zoom', 'google', 'fxa', 'caldav', 'accounts', 'oidc')) not null, \`type_id\` text not null, \`token\` text null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`status\` text check (\`status\` in ('ok', 'error')) not null default 'ok', \`status_code\` text null, \`status_checked_at\` datetime null, constraint \`external_connections_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`external_connections_owner_id_index\` on \`external_connections\` (\`owner_id\`);`);
    this.addSql(`create unique index \`external_connections_owner_id_type_type_id_unique\` on \`external_connections\` (\`owner_id\`, \`type\`, \`type_id\`);`);

    this.addSql(`create table \`calendars\` (\`id\` integer not null primary key autoincrement, \`owner_id\` integer not null, \`external_connection_id\` integer null, \`provider\` text check (\`provider\` in ('caldav', 'google')) not null, \`title\` text not null, \`color\` text not null, \`url\` text not null, \`user\` text not null, \`password\` text null, \`connected\` integer not null default false, \`connected_at\` datetime null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`read_only\` integer not null default false, constraint \`calendars_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`calendars_external_connection_id_foreign\` foreign key (\`external_connection_id\`) references \`external_connections\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`calendars_owner_id_index\` on \`calendars\` (\`owner_id\`);`);
    this.addSql(`create index \`calendars_external_connection_id_index\` on \`calendars\` (\`external_connection_id\`);`);
    this.addSql(`create unique index \`calendars_owner_id_url_user_unique\` on \`calendars\` (\`owner_id\`, \`url\`, \`user\`);`);

    this.addSql(`create table \`schedules\` (\`id\` integer not null primary key autoincrement, \`owner_id\` integer not null, \`calendar_id\` integer null, \`active\` integer not null default true, \`name\` text not null, \`location_type\` text check (\`location_type\` in ('in-person', 'online')) not null default 'online', \`location_url\` text null, \`details\` text null, \`start_date\` date not null, \`end_date\` date null, \`start_time\` time not null, \`end_time\` time not null, \`earliest_booking\` integer not null, \`farthest_booking\` integer not null, \`weekdays\` json not null, \`slot_duration\` integer not null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`meeting_link_provider\` text null, \`slug\` text not null, \`booking_confirmation\` integer not null default true, \`timezone\` text not null, \`use_custom_availabilities\` integer not null default false, \`stale_limit\` integer not null default 60, constraint \`schedules_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`schedules_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`schedules_calendar_id_index\` on \`schedules\` (\`calendar_id\`);`);
    this.addSql(`create unique index \`schedules_owner_id_slug_unique\` on \`schedules\` (\`owner_id\`, \`slug\`);`);

    this.addSql(`create table \`availabilities\` (\`id\` integer not null primary key autoincrement, \`schedule_id\` integer not null, \`day_of_week\` integer not null, \`start_time\` time not null, \`end_time\` time not null, \`min_time_before_meeting\` integer null, \`slot_duration\` integer null, \`time_created\` datetime not null, \`time_updated\` datetime not null, constraint \`availabilities_schedule_id_foreign\` foreign key (\`schedule_id\`) references \`schedules\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`availabilities_schedule_id_index\` on \`availabilities\` (\`schedule_id\`);`);

    this.addSql(`create table \`busy_intervals\` (\`id\` integer not null primary key autoincrement, \`subscriber_id\` integer not null, \`calendar_id\` integer not null, \`event_key\` text not null, \`start\` datetime not null, \`end\` datetime not null, constraint \`busy_intervals_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`busy_intervals_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`busy_intervals_subscriber_id_start_end_index\` on \`busy_intervals\` (\`subscriber_id\`, \`start\`, \`end\`);`);
    this.addSql(`create index \`busy_intervals_calendar_id_event_key_index\` on \`busy_intervals\` (\`calendar_id\`, \`event_key\`);`);

    this.addSql(`create table \`appointments\` (\`id\` integer not null primary key autoincrement, \`owner_id\` integer not null, \`calendar_id\` integer null, \`time_created\` datetime not null, \`time_updated\` datetime not null, \`duration\` integer not null, \`title\` text not null, \`location_type\` text check (\`location_type\` in ('in-person', 'online')) not null default 'online', \`location_suggestions\` text null, \`location_selected\` integer null, \`location_name\` text null, \`location_url\` text null, \`location_phone\` text null, \`details\` text null, \`slug\` text null, \`keep_open\` integer not null default false, \`status\` text check (\`status\` in ('draft', 'ready', 'closed')) not null default 'draft', \`meeting_link_provider\` text null, \`uuid\` blob not null, \`sequence\` integer not null default 0, constraint \`appointments_owner_id_foreign\` foreign key (\`owner_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`appointments_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`appointments_owner_id_index\` on \`appointments\` (\`owner_id\`);`);
    this.addSql(`create index \`appointments_calendar_id_index\` on \`appointments\` (\`calendar_id\`);`);
    this.addSql(`create unique index \`appointments_slug_unique\` on \`appointments\` (\`slug\`);`);
    this.addSql(`create unique index \`appointments_uuid_unique\` on \`appointments\` (\`uuid\`);`);

    this.addSql(`create table \`slots\` (\`id\` integer not null primary key autoincrement, \`appointment_id\` integer not null, \`schedule_id\` integer null, \`attendee_id\` integer null, \`subscriber_id\` integer not null, \`time_updated\` datetime not null, \`start\` datetime not null, \`duration\` integer not null, \`meeting_link_id\` text null, \`meeting_link_url\` text null, \`booking_tkn\` text null, \`booking_expires_at\` datetime null, \`booking_status\` text check (\`booking_status\` in ('none', 'requested', 'booked', 'declined', 'cancelled', 'expired', 'rescheduled')) not null default 'none', \`time_created\` datetime not null, \`notes\` text null, \`guests\` json not null, \`reason\` text null, \`event_url\` text null, \`event_etag\` text null, constraint \`slots_appointment_id_foreign\` foreign key (\`appointment_id\`) references \`appointments\` (\`id\`) on delete cascade, constraint \`slots_schedule_id_foreign\` foreign key (\`schedule_id\`) references \`schedules\` (\`id\`) on delete set null, constraint \`slots_attendee_id_foreign\` foreign key (\`attendee_id\`) references \`attendees\` (\`id\`) on delete set null, constraint \`slots_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`slots_appointment_id_index\` on \`slots\` (\`appointment_id\`);`);
    this.addSql(`create index \`slots_schedule_id_index\` on \`slots\` (\`schedule_id\`);`);
    this.addSql(`create index \`slots_attendee_id_index\` on \`slots\` (\`attendee_id\`);`);
    this.addSql(`create index \`slots_subscriber_id_booking_status_start_index\` on \`slots\` (\`subscriber_id\`, \`booking_status\`, \`start\`);`);
    this.addSql(`create unique index \`slots_subscriber_id_booking_tkn_unique\` on \`slots\` (\`subscriber_id\`, \`booking_tkn\`);`);

    this.addSql(`create table \`links\` (\`id\` integer not null primary key autoincrement, \`slot_id\` integer not null, \`purpose\` text check (\`purpose\` in ('manage', 'decide')) not null, \`hash\` text not null, \`expires_at\` datetime not null, \`revoked_at\` datetime null, \`time_created\` datetime not null, constraint \`links_slot_id_foreign\` foreign key (\`slot_id\`) references \`slots\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`links_slot_id_index\` on \`links\` (\`slot_id\`);`);
    this.addSql(`create unique index \`links_hash_unique\` on \`links\` (\`hash\`);`);

    this.addSql(`create table \`claims\` (\`subscriber_id\` integer not null, \`tick\` integer not null, \`slot_id\` integer not null, primary key (\`subscriber_id\`, \`tick\`), constraint \`claims_subscriber_id_foreign\` foreign key (\`subscriber_id\`) references \`subscribers\` (\`id\`) on delete cascade, constraint \`claims_slot_id_foreign\` foreign key (\`slot_id\`) references \`slots\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`claims_slot_id_index\` on \`claims\` (\`slot_id\`);`);

    this.addSql(`create table \`sync_states\` (\`calendar_id\` integer not null primary key, \`sync_token\` text null, \`horizon\` datetime null, \`timezone\` text null, \`synced_at\` datetime null, \`next_sync_at\` datetime not null, \`locked_until\` datetime null, \`failures\` integer not null default 0, \`last_error\` text null, constraint \`sync_states_calendar_id_foreign\` foreign key (\`calendar_id\`) references \`calendars\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`sync_states_next_sync_at_index\` on \`sync_states\` (\`next_sync_at\`);`);

    this.addSql(`create table \`waiting_list\` (\`id\` integer not null primary key autoincrement, \`email\` text not null, \`email_verified\` datetime null, \`invite_id\` integer null, \`time_created\` datetime not null, \`time_updated\` datetime not null, constraint \`waiting_list_invite_id_foreign\` foreign key (\`invite_id\`) references \`invites\` (\`id\`) on delete set null);`);
    this.addSql(`create unique index \`waiting_list_email_unique\` on \`waiting_list\` (\`email\`);`);
    this.addSql(`create index \`waiting_list_invite_id_index\` on \`waiting_list\` (\`invite_id\`);`);
  }
}
