import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PreviewRequest } from '@appointment/contracts';
import { provideRouter } from '@angular/router';
import { problem, FakeServer } from '../../../testing/fake-server';
import { aPreview } from '../../../testing/meetings';
import { ownersServer } from '../../../testing/owners-server';
import { newSchedule } from '../model/new-schedule';
import { rulesBody } from '../model/schedule-model';
import { PreviewAnswers, type Draft } from './preview-answers';

const model = newSchedule({ timezone: 'Europe/Berlin', today: '2026-09-08', calendarId: 3 });
const draftOf = (bufferAfter: number, saved?: Draft['saved']): Draft => ({
  rules: rulesBody({ ...model, bufferAfter }, undefined),
  saved,
  scheduleId: 7,
});
const week = { from: '2026-09-08', to: '2026-09-15', duration: 30 };

const ask = async (server: FakeServer = ownersServer()) => {
  TestBed.configureTestingModule({ providers: [server.provide(), provideRouter([])] });
  const draft = signal<Draft | undefined>(draftOf(0));
  const look = signal(week);
  const answers = TestBed.runInInjectionContext(() => new PreviewAnswers(draft, look));
  const pass = async (milliseconds: number) => {
    for (let turn = 0; turn < 6; turn++) {
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(turn === 0 ? milliseconds : 0);
    }
  };
  await pass(0);
  const buffers = () =>
    server
      .asked('POST /schedules/preview')
      .map(({ body }) => (body as PreviewRequest).schedule.bufferAfter);
  return { answers, buffers, draft, look, pass, server };
};

describe('PreviewAnswers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks at once for the first picture, and for what is typed when the typing pauses', async () => {
    const { buffers, draft, pass } = await ask();
    expect(buffers()).toEqual([0]);

    draft.set(draftOf(1));
    await pass(100);
    draft.set(draftOf(15));
    await pass(100);
    expect(buffers()).toEqual([0]);
    await pass(200);

    expect(buffers()).toEqual([0, 15]);
  });

  it('asks for saved and unsaved rules side by side where they differ', async () => {
    const { answers, buffers, draft, pass } = await ask();

    draft.set(draftOf(15, rulesBody(model, undefined)));
    await pass(300);

    expect(buffers()).toEqual([0, 15, 0]);
    expect(answers.answer()?.saved).toEqual(aPreview());
  });

  it('turns to other days without waiting', async () => {
    const { look, pass, server } = await ask();

    look.set({ ...week, from: '2026-09-15', to: '2026-09-22' });
    await pass(0);

    expect(server.asked('POST /schedules/preview').at(-1)?.body).toMatchObject({
      scheduleId: 7,
      from: '2026-09-15',
    });
  });

  it('drops an answer that comes after a newer question', async () => {
    const slow = Promise.withResolvers<void>();
    const server = ownersServer().on('POST /schedules/preview', async ({ body }) => {
      const { schedule } = body as PreviewRequest;
      if (schedule.bufferAfter === 1) await slow.promise;
      const nextAvailable = `2026-09-${schedule.bufferAfter === 1 ? '01' : '30'}T08:00:00Z`;
      return { body: aPreview({ nextAvailable }) };
    });
    const { answers, draft, pass } = await ask(server);
    draft.set(draftOf(1));
    await pass(300);
    draft.set(draftOf(15));
    await pass(300);

    slow.resolve();
    await pass(0);

    expect(answers.answer()?.now.nextAvailable).toBe('2026-09-30T08:00:00Z');
  });

  it('keeps the last picture while values are unfinished, and when the server is away', async () => {
    const { answers, buffers, draft, pass, server } = await ask();

    draft.set(undefined);
    await pass(300);
    expect(buffers()).toEqual([0]);
    expect(answers.answer()?.now).toEqual(aPreview());

    server.on('POST /schedules/preview', problem(503, 'internal'));
    draft.set(draftOf(15));
    await pass(300);
    expect(answers.error()).toBeDefined();
    expect(answers.answer()?.now).toEqual(aPreview());
  });
});
