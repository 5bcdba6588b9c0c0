import type { LightMyRequestResponse } from 'fastify';
import type { HandPicked } from '@appointment/contracts';
import { Claim, Slot } from '../src/database';
import { takenTime } from '../src/slots';
import { aHost, ask, aStranger, bookingStage, type BookingStage, type Host } from './booking-stage';
import { ELEVEN, offerTimes, pick, TEN, TWELVE } from './hand-picked';
import { describeOnEachDatabase } from './test-databases';

/** Lets strangers, and the owner, race for hand-picked times. Nothing is ever given away twice. */
export const describePickRaces = (title: string): void => {
  describeOnEachDatabase(title, (kind) => {
    let stage: BookingStage;
    let host: Host;

    beforeAll(async () => {
      stage = await bookingStage(kind);
    });

    beforeEach(async () => {
      host = await aHost(stage, { bookingConfirmation: false });
    });

    afterAll(() => stage.close());

    const em = () => stage.database.orm.em.fork();
    const picks = (shared: HandPicked, start: string) =>
      pick(stage, shared, { start, body: { attendee: aStranger() } });
    const books = (start: string) =>
      ask(stage, host.page, { start, body: { attendee: aStranger() } });
    const publishes = ({ id }: HandPicked) =>
      stage.server.call('PATCH', `/hand-picked/${id}`, {
        token: host.token,
        body: { status: 'ready' },
      });

    /** Nobody's request fails for another reason than that somebody else was faster. */
    const winners = async (racers: readonly Promise<LightMyRequestResponse>[]) => {
      const statuses = (await Promise.all(racers)).map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status >= 300 && status !== 409)).toEqual([]);
      return statuses.filter((status) => status < 300).length;
    };

    /** What is taken, and what is kept, is claimed minute by minute, and no minute by two. */
    const expectClaims = async (minutes: number) => {
      const subscriber = host.person.subscriber.id;
      const live = { subscriber, bookingStatus: { $in: ['requested', 'booked'] as const } };
      const taken = (await em().find(Slot, live))
        .map(takenTime)
        .toSorted((a, b) => a.start - b.start);
      for (const [index, { start }] of taken.entries())
        expect(start).toBeGreaterThanOrEqual(taken[index - 1]?.end ?? 0);
      expect(await em().count(Claim, { subscriber })).toBe(minutes);
    };

    const promises = [false, true].map((holdCandidates) => ({ holdCandidates }));

    describe.each(promises)('keeping the times: $holdCandidates', ({ holdCandidates }) => {
      it('one of many gets the time that all of them want', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates });
        expect(await winners(Array.from({ length: 8 }, () => picks(shared, TEN)))).toBe(1);
        await expectClaims(30);
      });

      it('one of many gets the time that all of them want, also while there are others', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates, keepOpen: true });
        expect(await winners(Array.from({ length: 8 }, () => picks(shared, TEN)))).toBe(1);
        await expectClaims(holdCandidates ? 90 : 30);
      });

      it('one of those who want different times of the same meeting gets it', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates });
        const racers = [TEN, ELEVEN, TWELVE, TEN, ELEVEN, TWELVE];
        expect(await winners(racers.map((start) => picks(shared, start)))).toBe(1);
        await expectClaims(30);
      });

      it('each of those who want different times gets theirs while it is kept open', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates, keepOpen: true });
        const racers = [TEN, ELEVEN, TWELVE, TEN, ELEVEN, TWELVE];
        expect(await winners(racers.map((start) => picks(shared, start)))).toBe(3);
        await expectClaims(90);
      });

      it('overlapping times never become overlapping meetings', async () => {
        const slots = [TEN, '2026-03-03T09:15:00Z', '2026-03-03T09:30:00Z'];
        const shared = await offerTimes(stage, host, { slots, holdCandidates, keepOpen: true });
        const won = await winners([...slots, ...slots].map((start) => picks(shared, start)));
        expect([1, 2]).toContain(won);
        await expectClaims(won * 30);
      });
    });

    it('a pick and a page that want the same time don’t both have it', async () => {
      const shared = await offerTimes(stage, host);
      const racers = [TEN, TEN, TEN].flatMap((start) => [picks(shared, start), books(start)]);
      expect(await winners(racers)).toBe(1);
      await expectClaims(30);
    });

    it('two promises of the same time are not both given, nor one beside a booking', async () => {
      const drafts: HandPicked[] = [];
      for (let index = 0; index < 2; index += 1)
        drafts.push(
          await offerTimes(stage, host, { status: 'draft', slots: [TEN], holdCandidates: true }),
        );
      const racers = drafts.flatMap((draft) => [publishes(draft), books(TEN)]);
      expect(await winners(racers)).toBe(1);
      await expectClaims(30);
    });

    describe.each(promises)('moved, keeping the times: $holdCandidates', ({ holdCandidates }) => {
      const moves = (id: string, start: string) =>
        stage.server.call('POST', `/appointments/${id}/reschedule`, {
          token: host.token,
          body: { start },
        });
      const live = () =>
        em().count(Slot, { subscriber: host.person.subscriber.id, bookingStatus: 'booked' });
      const picked = async (shared: HandPicked, start: string) =>
        (await picks(shared, start)).json<{ id: string }>().id;

      it('a time that a move, a pick and a page want is given to one', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates, keepOpen: true });
        const id = await picked(shared, TEN);
        const racers = [
          moves(id, ELEVEN),
          picks(shared, ELEVEN),
          books(ELEVEN),
          picks(shared, ELEVEN),
        ];
        expect(await winners(racers)).toBe(1);
        await expectClaims(holdCandidates ? 90 : 30 * (await live()));
      });

      it('two that change places at once lose nothing, whoever is first', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates, keepOpen: true });
        const [one, other] = [await picked(shared, TEN), await picked(shared, ELEVEN)];
        await winners([moves(one, ELEVEN), moves(other, TEN), moves(one, TWELVE)]);
        await expectClaims(holdCandidates ? 90 : 60);
      });

      it('the one of a meeting for one stays the only one', async () => {
        const shared = await offerTimes(stage, host, { holdCandidates });
        const id = await picked(shared, TEN);
        const racers = [moves(id, ELEVEN), picks(shared, TWELVE), picks(shared, TEN)];
        expect(await winners(racers)).toBe(1);
        await expectClaims(30);
      });
    });

    it('what is cancelled, picked and booked at once ends as somebody’s', async () => {
      const shared = await offerTimes(stage, host, { holdCandidates: true });
      const { id } = (await picks(shared, TEN)).json<{ id: string }>();
      const cancels = stage.server.call('POST', `/appointments/${id}/cancel`, {
        token: host.token,
        body: {},
      });
      const statuses = (await Promise.all([cancels, books(TEN), picks(shared, TEN)])).map(
        ({ statusCode }) => statusCode,
      );
      expect(statuses.filter((status) => status >= 300 && status !== 409)).toEqual([]);
      const live = { subscriber: host.person.subscriber.id, bookingStatus: 'booked' } as const;
      expect(await em().count(Slot, live)).toBeLessThanOrEqual(1);
    });
  });
};
