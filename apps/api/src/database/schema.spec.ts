import type { MikroORM } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { describeOnEachDatabase, type TestDatabase } from '../../test';

/** Every table and column of the diagram that the house was built after. */
const diagram: Record<string, string> = {
  subscribers: `id username email name level timezone avatar_url short_link_hash minimum_valid_iat_time
    time_created time_updated secondary_email time_deleted ftue_level language`,
  calendars: `id owner_id provider title color url user password connected connected_at time_created
    time_updated`,
  external_connections: 'id owner_id name type type_id token time_created time_updated',
  invites: 'id subscriber_id code status time_created time_updated owner_id',
  waiting_list: 'id email email_verified invite_id time_created time_updated',
  appointments: `id calendar_id time_created time_updated duration title location_type
    location_suggestions location_selected location_name location_url location_phone details slug
    keep_open status meeting_link_provider uuid`,
  schedules: `id calendar_id active name location_type location_url details start_date end_date
    start_time end_time earliest_booking farthest_booking weekdays slot_duration time_created
    time_updated meeting_link_provider slug booking_confirmation timezone`,
  availabilities: `id schedule_id day_of_week start_time end_time min_time_before_meeting
    slot_duration time_created time_updated`,
  slots: `id appointment_id schedule_id attendee_id subscriber_id time_updated start duration
    meeting_link_id meeting_link_url booking_tkn booking_expires_at booking_status time_created`,
  attendees: 'id email name time_created time_updated timezone',
};

const columnsOf = async (orm: MikroORM, table: string): Promise<readonly string[]> => {
  const em = orm.em.fork() as SqlEntityManager;
  const rows: { name: string }[] = await em.execute(
    orm.em.getPlatform().constructor.name === 'SqlitePlatform'
      ? 'select name from pragma_table_info(?)'
      : `select column_name as name from information_schema.columns
          where table_schema = database() and table_name = ?`,
    [table],
  );
  return rows.map(({ name }) => name);
};

describeOnEachDatabase('The migrations', (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await kind.create();
  });

  afterAll(() => database.drop());

  it('leave nothing between the tables and the entities', async () => {
    expect(await database.orm.schema.getUpdateSchemaSQL()).toBe('');
  });

  it.each(Object.entries(diagram))('have every column of %s', async (table, columns) => {
    const present = await columnsOf(database.orm, table);
    const missing = columns.split(/\s+/).filter((column) => !present.includes(column));
    expect(missing).toEqual([]);
  });

  it('hold a row only as long as what it belongs to', async () => {
    const em = database.orm.em.fork() as SqlEntityManager;
    const orphan = em.execute(
      `insert into calendars (owner_id, provider, title, color, url, user, time_created, time_updated)
        values (4711, 'caldav', 't', '#000000', 'u', 'u', '2026-01-01', '2026-01-01')`,
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });
});
