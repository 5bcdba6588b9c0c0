import type { Appointment, AppointmentPage } from '@appointment/contracts';
import type { OwnerApi } from '../core/api/owner-api';

/** The longest meeting, in milliseconds: what reaches into a week began at most so long before it. */
const LONGEST = 600 * 60_000;
const MOST_AT_ONCE = 100;

/** As instants. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** All that is asked for or booked in a stretch of time; those too that began before it and reach into it. */
export const meetingsWithin = async (
  { from, to }: Stretch,
  api: OwnerApi,
  signal: AbortSignal,
): Promise<readonly Appointment[]> => {
  const early = new Date(Date.parse(from) - LONGEST).toISOString();
  const query = { status: 'requested,booked', from: early, to, limit: MOST_AT_ONCE };
  const all: Appointment[] = [];
  let cursor: string | null = null;
  do {
    const page: AppointmentPage = await api.get('/appointments', {
      query: { ...query, cursor: cursor ?? undefined },
      signal,
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all.filter(({ end }) => Date.parse(end) > Date.parse(from));
};
