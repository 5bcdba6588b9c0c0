import type { BookingReceipt } from '@appointment/contracts';
import {
  aHost,
  ask,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offerTimes,
  pick,
} from '../../test';
import { Courtesy } from '../jobs';

describeOnEachDatabase('Whoever takes a time', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });
  beforeEach(async () => {
    host = await aHost(stage);
  });
  afterAll(() => stage.close());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['page', () => ask(stage, host.page)],
    ['link', async () => pick(stage, await offerTimes(stage, host))],
  ])('of a %s goes before work that nobody waits for', async (_what, take) => {
    const goingFirst = jest.spyOn(stage.server.get(Courtesy), 'toWaiting');
    const { id } = (await take()).json<BookingReceipt>();
    expect(await goingFirst.mock.results[0]?.value).toMatchObject({ id });
  });
});
