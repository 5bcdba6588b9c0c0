import type { Schedule } from '@appointment/contracts';
import {
  aHost,
  anEvent,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  FixedClock,
  type Host,
  testConfig,
  TUESDAY_TEN,
} from '../../../../test';
import { ChangeStreams } from './change-streams';
import { WatchedPages } from './watched-pages';

const CHANGED = 'event: changed\ndata: changed\n\n';

describeOnEachDatabase('A page that is open somewhere', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let url: string;
  let closing: AbortController;

  const start = async () => {
    stage = await bookingStage(kind);
    await stage.server.app.listen(0, '127.0.0.1');
    url = `${await stage.server.app.getUrl()}/api/v1`;
  };

  beforeAll(start);
  beforeEach(async () => {
    closing = new AbortController();
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
  });
  afterEach(() => closing.abort());
  afterAll(() => stage.close());

  const streams = () => stage.server.get(ChangeStreams);
  const look = () => stage.server.get(WatchedPages).look();
  const opened = (page = host.page) => fetch(`${url}${page}/changes`, { signal: closing.signal });
  const change = async (body: object) => {
    const path = `/schedules/${host.schedule.id}`;
    return (await stage.server.call('PATCH', path, { token: host.token, body })).json<Schedule>();
  };

  /** What the stream says, piece by piece; '' once it has ended. */
  const listen = async (page = host.page) => {
    const answer = await opened(page);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value ?? '';
    expect(await next()).toBe('retry: 5000\n\n');
    return { answer, next };
  };

  /** Once the server knows that a listener has gone. */
  const gone = async () => {
    while (streams().size > 0) await new Promise(setImmediate);
  };

  it('is told in a way that neither browsers nor proxies hold back', async () => {
    const { answer } = await listen();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    });
  });

  it('hears of a booking, once', async () => {
    const { next } = await listen();
    await book(stage, host.page);
    await look();
    expect(await next()).toBe(CHANGED);
    await look();
    streams().beat();
    expect(await next()).toBe(':\n\n');
  });

  it('hears of events in a calendar, of other rules, and of a pause', async () => {
    const { next } = await listen();
    const calendar = { id: host.calendarId, ownerId: host.person.subscriber.id };
    await anEvent(stage, calendar, { start: TUESDAY_TEN, end: '2026-03-03T10:00:00Z' });
    await look();
    expect(await next()).toBe(CHANGED);
    await change({ startTime: '10:00' });
    await look();
    expect(await next()).toBe(CHANGED);
    await change({ active: false });
    await look();
    expect(await next()).toBe(CHANGED);
  });

  it('hears that it is gone', async () => {
    const { next } = await listen();
    await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token: host.token });
    await look();
    expect(await next()).toBe(CHANGED);
  });

  it('hears nothing of other people’s pages', async () => {
    const { next } = await listen();
    const other = await aHost(stage);
    await book(stage, other.page);
    await look();
    streams().beat();
    expect(await next()).toBe(':\n\n');
  });

  it('hears of changes as often as it is open', async () => {
    const listeners = [await listen(), await listen()];
    await book(stage, host.page);
    await look();
    for (const { next } of listeners) expect(await next()).toBe(CHANGED);
  });

  it('hears of them at the door of a meeting too, as long as it can be moved', async () => {
    const door = doorOf((await book(stage, host.page)).manageUrl);
    const { next } = await listen(door);
    await book(stage, host.page, { start: '2026-03-03T12:00:00Z' });
    await look();
    expect(await next()).toBe(CHANGED);
    await stage.server.call('POST', `${door}/cancel`, { body: {} });
    expect([(await opened(door)).status, (await opened(`${door}x`)).status]).toEqual([409, 404]);
  });

  it('is forgotten when it is closed', async () => {
    await listen();
    expect(streams().size).toBe(1);
    closing.abort();
    await gone();
    await book(stage, host.page);
    await look();
    expect(streams().size).toBe(0);
  });

  it('is asked to come back after an hour, if it still may', async () => {
    const { next } = await listen();
    stage.clock.advance({ minutes: 60, seconds: 1 });
    streams().beat();
    expect(await next()).toBe('');
    await gone();
  });

  it('is nothing to listen to where there is no page, or no key', async () => {
    await change({ private: true });
    const answers = [await opened(), await opened('/public/nobody/nothing')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const { pageUrl } = await change({ active: true });
    const answer = await fetch(`${url}${host.page}/changes${new URL(pageUrl).search}`, {
      signal: closing.signal,
    });
    expect(answer.status).toBe(200);
  });

  it('does not keep the server from ending', async () => {
    const { next } = await listen();
    await stage.close();
    expect(await next()).toBe('');
    await start();
  });
});

describe('Too many open pages', () => {
  const page = (scheduleId: number) => ({ scheduleId, version: 1, timeVersion: 1 });
  const nobodyChanges = { watch: () => () => undefined } as unknown as WatchedPages;
  const streamsWith = (rateLimits: boolean) =>
    new ChangeStreams(new FixedClock(), nobodyChanges, testConfig({ rateLimits }));
  const open = (streams: ChangeStreams, count: number, address: (n: number) => string) =>
    Array.from({ length: count }, (_none, n) => streams.open(page(n), address(n)));
  const everywhere = (n: number) => `10.${n >> 8}.${n & 255}.1`;

  it('in one place look by themselves, until one of them is closed', async () => {
    const streams = streamsWith(true);
    const [first] = open(streams, 100, () => '192.0.2.1');
    expect(() => streams.open(page(1), '192.0.2.1')).toThrow('too-many-requests');
    expect(() => streams.open(page(1), '192.0.2.2')).not.toThrow();
    first?.destroy();
    await new Promise(setImmediate);
    expect(() => streams.open(page(1), '192.0.2.1')).not.toThrow();
  });

  it('in the whole house look by themselves, wherever they are', () => {
    const streams = streamsWith(false);
    open(streams, 2000, everywhere);
    expect(() => streams.open(page(1), '192.0.2.1')).toThrow('unavailable');
  });

  it('cannot fill our memory: whoever does not read is let go', () => {
    const streams = streamsWith(true);
    const [silent] = open(streams, 1, everywhere);
    for (let n = 0; n < 50_000 && !silent?.destroyed; n += 1) streams.beat();
    expect(silent?.destroyed).toBe(true);
    expect(silent?.readableLength).toBeLessThan(100_000);
  });
});
