import type { BookingReceipt, HandPicked } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  ELEVEN,
  type Host,
  offerTimes,
  pick,
  sharedPath,
  TEN,
} from '../../../test';
import { ChangeStreams } from '../../schedules';
import { WatchedChoices } from '../../slots';

const CHANGED = 'event: changed\ndata: changed\n\n';

describeOnEachDatabase('Hand-picked times that are open somewhere', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let shared: HandPicked;
  let url: string;
  let closing: AbortController;

  beforeAll(async () => {
    stage = await bookingStage(kind);
    await stage.server.app.listen(0, '127.0.0.1');
    url = `${await stage.server.app.getUrl()}/api/v1`;
  });
  beforeEach(async () => {
    closing = new AbortController();
    host = await aHost(stage, { bookingConfirmation: false });
    shared = await offerTimes(stage, host, { keepOpen: true });
  });
  afterEach(() => closing.abort());
  afterAll(() => stage.close());

  const look = () => stage.server.get(WatchedChoices).look();
  const opened = (path = sharedPath(shared)) =>
    fetch(`${url}${path}/changes`, { signal: closing.signal });
  const change = (body: object) =>
    stage.server.call('PATCH', `/hand-picked/${shared.id}`, { token: host.token, body });

  /** What the stream says, piece by piece. */
  const listen = async (path?: string) => {
    const answer = await opened(path);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value ?? '';
    expect(await next()).toBe('retry: 5000\n\n');
    return { answer, next };
  };

  it.each<[what: string, act: () => Promise<unknown>]>([
    ['somebody picks one', () => pick(stage, shared)],
    ['a page of the owner gives one away', () => book(stage, host.page, { start: TEN })],
    ['its owner takes one out', () => change({ slots: [TEN, ELEVEN] })],
    ['its owner puts one in', () => change({ slots: [TEN, '2026-03-05T09:00:00Z'] })],
    ['its owner closes it', () => change({ status: 'closed' })],
    ['its owner calls it otherwise', () => change({ title: 'Tea' })],
    [
      'it is removed',
      () => stage.server.call('DELETE', `/hand-picked/${shared.id}`, { token: host.token }),
    ],
  ])('hear that %s, once', async (_what, act) => {
    const { answer, next } = await listen();
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    await act();
    await look();
    expect(await next()).toBe(CHANGED);
    await look();
    stage.server.get(ChangeStreams).beat();
    expect(await next()).toBe(':\n\n');
  });

  it('are heard of as well where one of them is to be exchanged for another', async () => {
    const receipt = (await pick(stage, shared)).json<BookingReceipt>();
    const { next } = await listen(doorOf(receipt.manageUrl));
    await pick(stage, shared, { start: ELEVEN, body: { attendee: aStranger() } });
    await look();
    expect(await next()).toBe(CHANGED);
  });

  it('hear nothing of other people’s', async () => {
    const { next } = await listen();
    const other = await aHost(stage);
    await pick(stage, await offerTimes(stage, other), { body: { attendee: aStranger() } });
    await look();
    stage.server.get(ChangeStreams).beat();
    expect(await next()).toBe(':\n\n');
  });

  it('are nothing to listen to behind a link that leads nowhere', async () => {
    expect((await opened('/public/hand-picked/nothing')).status).toBe(404);
    await change({ status: 'draft' });
    expect((await opened()).status).toBe(404);
  });
});
