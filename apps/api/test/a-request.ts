import { aHost, aStranger, book, type BookingStage, doorOf, type Host } from './booking-stage';

type Stranger = ReturnType<typeof aStranger>;

export interface Requested {
  readonly host: Host;
  readonly guest: Stranger;
  readonly id: string;
  /** Of the attendee, below /api/v1. */
  readonly door: string;
}

/**
 * On Monday morning a stranger asks a new host for Tuesday at ten; whoever is to hear of it has, and these letters are
 * put away. A test names what it changes of the page, and of what the stranger says.
 */
export const aRequest = async (
  stage: BookingStage,
  fields: Record<string, unknown> = {},
  said: { readonly attendee?: Stranger; readonly guests?: readonly string[] } = {},
): Promise<Requested> => {
  stage.clock.set('2026-03-02T08:00:00Z');
  const host = await aHost(stage, fields);
  const guest = said.attendee ?? aStranger();
  const { id, manageUrl } = await book(stage, host.page, { body: { ...said, attendee: guest } });
  await stage.drain();
  stage.mail.clear();
  return { host, guest, id, door: doorOf(manageUrl) };
};
