import { Subscriber } from './database';
import { Outbox, OutboxHandlers, OutboxWorker, PermanentFailure } from './jobs';
import {
  aHost,
  type BookingStage,
  bookingStage,
  book,
  describeOnEachDatabase,
  type Host,
  offerTimes,
} from '../test';

interface Operation {
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}
interface Schema {
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

type Thing = 'appointment' | 'calendar' | 'connection' | 'delivery' | 'hand-picked' | 'schedule';
type Ids = Record<Thing, number | string>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface Door {
  readonly of: Thing;
  readonly query?: string;
  readonly body?: object;
}

const days = 'from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z';
const moved = { start: '2026-03-03T13:00:00Z' };

/** Every route that takes the id of something that somebody owns; what ends a thing stands below what only reads it. */
const doors: Record<string, Door> = {
  'GET /schedules/{id}': { of: 'schedule' },
  'GET /schedules/{id}/why': { of: 'schedule', query: 'start=2026-03-03T09:00:00Z' },
  'PATCH /schedules/{id}': { of: 'schedule', body: { name: 'Mine now' } },
  'POST /schedules/{id}/duplicate': { of: 'schedule' },
  'POST /schedules/{id}/renew-link': { of: 'schedule' },
  'GET /connections/{id}/checks': { of: 'connection' },
  'PATCH /connections/{id}': { of: 'connection', body: { name: 'Mine now' } },
  'POST /connections/{id}/check': { of: 'connection' },
  'GET /calendars/{id}/events': { of: 'calendar', query: days },
  'PATCH /calendars/{id}': { of: 'calendar', body: { title: 'Mine now' } },
  'POST /calendars/{id}/sync': { of: 'calendar' },
  'GET /appointments/{id}': { of: 'appointment' },
  'GET /appointments/{id}/history': { of: 'appointment' },
  'GET /appointments/{id}/slots': {
    of: 'appointment',
    query: 'from=2026-03-03&to=2026-03-04',
  },
  'POST /appointments/{id}/confirm': { of: 'appointment', body: { undoable: true } },
  'POST /appointments/{id}/unconfirm': { of: 'appointment' },
  'POST /appointments/{id}/decline': { of: 'appointment', body: { reason: 'No' } },
  'POST /appointments/{id}/reschedule': { of: 'appointment', body: moved },
  'POST /appointments/{id}/cancel': { of: 'appointment', body: { reason: 'No' } },
  'GET /hand-picked/{id}': { of: 'hand-picked' },
  'PATCH /hand-picked/{id}': { of: 'hand-picked', body: { title: 'Mine now' } },
  'POST /deliveries/{id}/retry': { of: 'delivery' },
  'DELETE /hand-picked/{id}': { of: 'hand-picked' },
  'DELETE /calendars/{id}': { of: 'calendar' },
  'DELETE /connections/{id}': { of: 'connection' },
  'DELETE /schedules/{id}': { of: 'schedule' },
};

const page = { name: 'A page', timezone: 'Europe/Berlin', startDate: '2026-01-01' };
const whole = {
  ...page,
  weekdays: [1],
  startTime: '09:00',
  endTime: '17:00',
  slotDuration: 30,
  earliestBooking: 0,
};
const preview = { schedule: whole, from: '2026-03-03', to: '2026-03-04' };

/** Every other place that names something by its id: a body, a query. Bob's own id stands where the path wants one. */
const mentions: Record<string, { of: Thing; own?: Thing; body?: (id: unknown) => object }> = {
  'POST /schedules calendarId': {
    of: 'calendar',
    body: (calendarId) => ({ ...whole, calendarId }),
  },
  'PATCH /schedules/{id} calendarId': {
    of: 'calendar',
    own: 'schedule',
    body: (calendarId) => ({ calendarId }),
  },
  'POST /schedules/preview scheduleId': {
    of: 'schedule',
    body: (scheduleId) => ({ ...preview, scheduleId }),
  },
  'POST /schedules/preview schedule.calendarId': {
    of: 'calendar',
    body: (calendarId) => ({ ...preview, schedule: { ...whole, calendarId } }),
  },
  'POST /hand-picked calendarId': {
    of: 'calendar',
    body: (calendarId) => ({ title: 'A talk', slots: ['2026-03-03T09:00:00Z'], calendarId }),
  },
  'PATCH /hand-picked/{id} calendarId': {
    of: 'calendar',
    own: 'hand-picked',
    body: (calendarId) => ({ calendarId }),
  },
  'GET /appointments scheduleId': { of: 'schedule' },
  'GET /appointments/export.csv scheduleId': { of: 'schedule' },
  'GET /appointments/export.ics scheduleId': { of: 'schedule' },
};

const nobodys: Ids = {
  appointment: '01900000-0000-7000-8000-000000000000',
  calendar: 999_999,
  connection: 999_999,
  delivery: 999_999,
  'hand-picked': 999_999,
  schedule: 999_999,
};

const lists = [
  '/schedules',
  '/connections',
  '/calendars',
  '/appointments',
  '/hand-picked',
  '/deliveries/failed',
  '/me/feeds',
];

const split = (route: string): [Method, string] => {
  const [method = '', path = ''] = route.split(' ');
  return [method as Method, path];
};

const namesAnId = (name: string) => /(^id|Id)$/.test(name);

describeOnEachDatabase('What belongs to somebody else', (kind) => {
  let stage: BookingStage;
  let ada: Host;
  let bob: Host;
  let adas: Ids;
  let bobs: Ids;
  let document: Document;

  beforeAll(async () => {
    stage = await bookingStage(kind);
    stage.server.get(OutboxHandlers).on('calendar.note', async () => {
      throw new PermanentFailure('read-only');
    });
    [ada, bob] = [await aHost(stage), await aHost(stage)];
    [adas, bobs] = [await everything(ada), await everything(bob)];
    document = (await stage.server.app.inject('/docs-json')).json();
  });

  afterAll(() => stage.close());

  /** One of each, and their ids. */
  const everything = async (host: Host): Promise<Ids> => {
    const { id: appointment } = await book(stage, host.page);
    const { id: handPicked } = await offerTimes(stage, host, {
      slots: ['2026-03-04T09:00:00Z'],
    });
    return {
      appointment,
      calendar: host.calendarId,
      connection: (await itemsOf(host, '/connections'))[0]?.id ?? 0,
      delivery: await aFailedDelivery(host),
      'hand-picked': handPicked,
      schedule: host.schedule.id,
    };
  };

  const aFailedDelivery = async (host: Host): Promise<number> => {
    const em = stage.database.orm.em.fork();
    const subscriber = await em.findOneOrFail(Subscriber, host.person.subscriber.id);
    const payload = { appointmentId: nobodys.appointment, recipient: 'ana@example.org' };
    stage.server.get(Outbox).enqueue(em, { topic: 'calendar.note', payload, subscriber });
    await em.flush();
    await stage.server.get(OutboxWorker).drain();
    const [failed] = await itemsOf(host, '/deliveries/failed');
    return failed?.id ?? 0;
  };

  const itemsOf = async ({ token }: Host, path: string): Promise<{ id: number }[]> =>
    (await stage.server.call('GET', path, { token })).json().items;

  /** What a host is told, without what differs from one answer to the next. */
  const ask = async ({ token }: Host, method: Method, path: string, body?: object) => {
    const answer = await stage.server.call(method, path, { token, body });
    const text = answer.body.replace(/"requestId":"[^"]*"/, '').replace(/DTSTAMP:\S+/g, '');
    return { status: answer.statusCode, text };
  };

  const through = (host: Host, route: string, id: number | string) => {
    const { query, body } = doors[route] ?? {};
    const [method, path] = split(route);
    const address = path.replace('{id}', String(id));
    return ask(host, method, query ? `${address}?${query}` : address, body);
  };

  const mention = (route: string, id: number | string) => {
    const { own, body } = mentions[route] ?? { of: 'calendar' };
    const [method, path] = split(route);
    const address = path.replace('{id}', String(own ? bobs[own] : ''));
    if (body) return ask(bob, method, address, body(id));
    return ask(bob, method, `${address}?${route.split(' ')[2]}=${id}`);
  };

  const all = async (host: Host) =>
    Promise.all(lists.map(async (path) => (await ask(host, 'GET', path)).text));

  const closed = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { security }]) => security.length > 0)
        .map(([method, operation]) => ({
          route: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
          operation,
        })),
    );

  it('has a door in the table above wherever the API takes an id', () => {
    const takesAnId = closed().filter(({ operation: { parameters = [] } }) =>
      parameters.some(({ in: place, name }) => place === 'path' && namesAnId(name)),
    );
    expect(takesAnId.map(({ route }) => route).sort()).toEqual(Object.keys(doors).sort());
  });

  it('has no door without a name: whatever else stands in a path is a word that we chose', () => {
    const others = closed().flatMap(({ route, operation: { parameters = [] } }) =>
      parameters.some(({ in: place, name }) => place === 'path' && !namesAnId(name)) ? [route] : [],
    );
    expect(others.sort()).toEqual(['DELETE /me/feeds/{kind}', 'POST /me/feeds/{kind}']);
  });

  it('is in the other table wherever a body or a query names it', () => {
    const fieldsOf = (schema: Schema | undefined, before = ''): string[] => {
      const found = schema?.$ref
        ? document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]
        : schema;
      return Object.entries(found?.properties ?? {}).flatMap(([name, inner]) => [
        ...(namesAnId(name) ? [before + name] : []),
        ...fieldsOf(inner, `${before}${name}.`),
      ]);
    };
    const named = closed().flatMap(({ route, operation: { parameters = [], requestBody } }) => {
      const query = parameters.filter(
        ({ in: place, name }) => place === 'query' && namesAnId(name),
      );
      const body = fieldsOf(requestBody?.content['application/json']?.schema);
      return [...query.map(({ name }) => name), ...body].map((name) => `${route} ${name}`);
    });
    expect(named.sort()).toEqual(Object.keys(mentions).sort());
  });

  it.each(Object.keys(doors))('is to %s what does not exist', async (route) => {
    const thing = doors[route]?.of ?? 'schedule';
    const before = await all(ada);
    const told = await through(bob, route, adas[thing]);
    expect(told).toEqual(await through(bob, route, nobodys[thing]));
    expect(told.status).toBe(404);
    expect(await all(ada)).toEqual(before);
  });

  it.each(Object.keys(mentions))('is to %s what does not exist', async (route) => {
    const { of } = mentions[route] ?? { of: 'calendar' };
    expect(await mention(route, adas[of])).toEqual(await mention(route, nobodys[of]));
  });

  it.each(Object.keys(mentions))('is what it is to its owner: %s', async (route) => {
    const { of } = mentions[route] ?? { of: 'calendar' };
    const { status, text } = await mention(route, bobs[of]);
    expect([status < 300, text]).toEqual([true, text]);
  });

  it('is listed nowhere', async () => {
    const mine = await all(bob);
    for (const word of [ada.person.subscriber.username, ada.calendarUrl, String(adas.appointment)])
      expect(mine.filter((text) => text.includes(word))).toEqual([]);
  });

  // Last, since it ends what the rest needs: each door is one that its owner can go through.
  it('is there for whom it belongs to, at each door', async () => {
    const shut: string[] = [];
    for (const [route, { of }] of Object.entries(doors)) {
      const { status, text } = await through(ada, route, adas[of]);
      if (status === 404 || status === 400 || status >= 500)
        shut.push(`${route}: ${status} ${text}`);
    }
    expect(shut).toEqual([]);
  });
});
