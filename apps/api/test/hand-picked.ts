import type { BookingReceipt, HandPicked } from '@appointment/contracts';
import { bob, type BookingStage, type Host } from './booking-stage';
import type { Asked } from './test-app';

/** Tuesday, 3 March 2026, at ten, eleven and twelve in Berlin. */
export const TEN = '2026-03-03T09:00:00Z';
export const ELEVEN = '2026-03-03T10:00:00Z';
export const TWELVE = '2026-03-03T11:00:00Z';

export const offer = (
  { server }: BookingStage,
  { token }: Pick<Host, 'token'>,
  body: Record<string, unknown> = {},
) =>
  server.call('POST', '/hand-picked', {
    token,
    body: { title: 'A talk', slots: [TEN, ELEVEN, TWELVE], status: 'ready', ...body },
  });

/** Three times of a Tuesday, ready to be picked; a test names what it changes. */
export const offerTimes = async (...asked: Parameters<typeof offer>): Promise<HandPicked> => {
  const answer = await offer(...asked);
  if (answer.statusCode !== 201) throw new Error(`Nothing was offered: ${answer.body}`);
  return answer.json<HandPicked>();
};

/** `/public/hand-picked/…` */
export const sharedPath = ({ url }: Pick<HandPicked, 'url'>): string =>
  `/public/hand-picked/${new URL(url).pathname.split('/').at(-1)}`;

/** Picks a time; says what the body or the headers have besides. */
export const pick = (
  { server }: BookingStage,
  shared: Pick<HandPicked, 'url'>,
  { start = TEN, body = {}, ...asked }: Asked & { start?: string; body?: object } = {},
) =>
  server.call('POST', `${sharedPath(shared)}/appointments`, {
    ...asked,
    body: { start, attendee: bob, ...body },
  });

export const pickTime = async (...asked: Parameters<typeof pick>): Promise<BookingReceipt> => {
  const answer = await pick(...asked);
  if (answer.statusCode !== 201) throw new Error(`Nothing was picked: ${answer.body}`);
  return answer.json<BookingReceipt>();
};
