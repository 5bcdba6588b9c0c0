import { writeEvent } from '@appointment/icalendar';
import { meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import {
  type Asked,
  multistatus,
  type Reply,
  row,
  ScriptedServer,
  statusRow,
} from './scripted-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const event = meeting({ sequence: 1 });
const path = `/cal/${event.uid}.ics`;
const stored = (text: string, etag = '"1"'): Reply => ({ headers: { etag }, body: text });
const older = stored(writeEvent(meeting({ sequence: 0 })));
const ours = stored(writeEvent(event), '"2"');
const NOTHING: Reply = { status: 404 };
const wrapped = multistatus(statusRow(path, 412));

/** Answers GETs one by one, and the rest one by one. */
function answers({ GET, others }: { GET: Reply[]; others: Reply[] }): void {
  const [looks, rest] = [[...GET], [...others]];
  server.answer(({ method }) => (method === 'GET' ? looks.shift() : rest.shift()));
}

const put = () => caldavPort(server.account()).put(`${server.url}/cal/`, event);
const remove = () =>
  caldavPort(server.account()).remove({
    calendar: `${server.url}/cal/`,
    id: server.url + path,
    etag: null,
  });
const puts = (): Asked[] => server.asked.filter(({ method }) => method === 'PUT');
const conditions = (): unknown[] =>
  puts().map(({ headers }) => headers['if-match'] ?? headers['if-none-match'] ?? null);

describe('an event that is put', () => {
  it.each<[string, Reply, unknown]>([
    ['is made where there is none', NOTHING, '*'],
    ['overwrites only what was seen', older, '"1"'],
    [
      'overwrites without a condition what has a weak mark',
      { ...older, headers: { etag: 'W/"1"' } },
      null,
    ],
    ['overwrites without a condition what has no mark', { ...older, headers: {} }, null],
  ])('%s', async (_, there, condition) => {
    answers({ GET: [there], others: [{ status: 204, headers: { etag: '"2"' } }] });
    expect(await put()).toEqual({
      calendar: `${server.url}/cal/`,
      id: server.url + path,
      etag: '"2"',
    });
    expect(conditions()).toEqual([condition]);
    expect(puts()[0]).toMatchObject({
      path,
      body: writeEvent(event),
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    });
  });

  it.each<[string, Reply]>([
    ['a refusal that is wrapped in 207', wrapped],
    ['a failure', { status: 500 }],
    ['a gateway that gave up', { status: 504 }],
    ['a conflict', { status: 409 }],
  ])('is stored if it is there after %s', async (_, answer) => {
    answers({ GET: [NOTHING, ours], others: [answer] });
    expect(await put()).toMatchObject({ id: server.url + path, etag: '"2"' });
    expect(puts()).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['412', { status: 412 }],
    ['412 within 207', wrapped],
  ])('is put again if somebody was faster: %s', async (_, answer) => {
    answers({ GET: [NOTHING, older], others: [answer, { status: 204 }] });
    await put();
    expect(conditions()).toEqual(['*', '"1"']);
  });

  it('is left if somebody was faster with a newer word', async () => {
    answers({
      GET: [older, stored(writeEvent(meeting({ sequence: 2 })), '"9"')],
      others: [{ status: 412 }],
    });
    expect(await put()).toMatchObject({ etag: '"9"' });
    expect(puts()).toHaveLength(1);
  });

  it('gives up where it is refused again and again', async () => {
    server.answer(({ method }) => (method === 'GET' ? older : { status: 412 }));
    await expect(put()).rejects.toMatchObject({ code: 'unreachable' });
    expect(puts()).toHaveLength(3);
  });

  it.each<[number, string]>([
    [401, 'wrong-password'],
    [403, 'read-only'],
    [404, 'calendar-gone'],
    [405, 'read-only'],
    [500, 'server-error'],
    [503, 'server-error'],
    [507, 'server-error'],
  ])('fails if it is not there after %i: %s', async (status, code) => {
    server.answer(({ method }) => (method === 'PUT' ? { status } : NOTHING));
    await expect(put()).rejects.toMatchObject({ code });
  });

  it.each([403, 409])('goes where its uid is if that is taken: %i', async (status) => {
    server.answer(({ method, path: asked }) => {
      if (method === 'REPORT') return multistatus(row('/cal/similar'), row('/cal/other'));
      if (method === 'GET')
        return asked === '/cal/other'
          ? older
          : asked === path
            ? NOTHING
            : stored(writeEvent(meeting({ uid: `x${event.uid}` })));
      return asked === '/cal/other' ? { status: 204 } : { status };
    });
    expect(await put()).toMatchObject({ id: `${server.url}/cal/other` });
    expect(conditions()).toEqual(['*', '"1"']);
  });
});

describe('an event that is removed', () => {
  it.each([200, 204, 404, 410])('is gone after %i', async (status) => {
    answers({ GET: [], others: [{ status }] });
    await expect(remove()).resolves.toBeUndefined();
  });

  it.each<[string, Reply]>([
    ['207', multistatus(statusRow(path, 204))],
    ['500', { status: 500 }],
  ])('is gone if it is not there after %s', async (_, answer) => {
    answers({ GET: [NOTHING], others: [answer] });
    await expect(remove()).resolves.toBeUndefined();
  });

  it.each<[number, string]>([
    [401, 'wrong-password'],
    [403, 'read-only'],
    [423, 'not-caldav'],
    [500, 'server-error'],
  ])('is still there after %i: %s', async (status, code) => {
    answers({ GET: [ours], others: [{ status }] });
    await expect(remove()).rejects.toMatchObject({ code });
  });
});
