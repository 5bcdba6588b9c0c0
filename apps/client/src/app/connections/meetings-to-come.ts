import { inject, resource } from '@angular/core';
import type { AppointmentPage } from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';

export interface MeetingsToCome {
  readonly count: number;
  /** There are more than were counted. */
  readonly many: boolean;
}

const MOST_COUNTED = 100;

/** How many meetings in these calendars have not begun yet. Needs an injection context. */
export const meetingsToCome = (calendarIds: () => readonly number[]) => {
  const api = inject(OwnerApi);
  return resource({
    params: calendarIds,
    loader: async ({ params, abortSignal }): Promise<MeetingsToCome> => {
      const now = Date.now();
      const { items, nextCursor } = await api.get<AppointmentPage>('/appointments', {
        query: {
          status: 'requested,booked',
          from: new Date(now).toISOString(),
          limit: MOST_COUNTED,
        },
        signal: abortSignal,
      });
      const count = items.filter(
        ({ calendarId, start }) =>
          calendarId !== null && params.includes(calendarId) && Date.parse(start) > now,
      ).length;
      return { count, many: nextCursor !== null };
    },
  });
};
