import type { PublicOwner, PublicSchedule } from '@appointment/contracts';
import type { Schedule, Subscriber } from '../../database';
import type { PageRow } from './public-pages';

export const toPublicOwner = (owner: Subscriber): PublicOwner => ({
  username: owner.username,
  name: owner.name,
  avatarUrl: owner.avatarUrl,
});

export const ownerOfPage = (page: PageRow): PublicOwner => ({
  username: page.username,
  name: page.ownerName,
  avatarUrl: page.avatarUrl,
});

/** What everybody may know of a schedule: never where its calendar is, nor its link before a booking. */
export const toPublicSchedule = (schedule: Schedule): PublicSchedule => ({
  slug: schedule.slug,
  name: schedule.name,
  details: schedule.details,
  slotDuration: schedule.slotDuration,
  durations: schedule.durations,
  timezone: schedule.timezone,
  bookingConfirmation: schedule.bookingConfirmation,
  locationType: schedule.locationType,
  locationName: schedule.locationName,
  meetingLinkProvider: schedule.meetingLinkProvider,
  byPhone: schedule.locationPhone !== null,
  questions: schedule.questions ?? [],
});
