import {
  appointments,
  booking,
  common,
  dashboard,
  decide,
  feeds,
  handPicked,
  manage,
  pick,
  schedules,
  session,
  settings,
  setup,
} from '@appointment/i18n';

/** The parts of the catalogue that pages of the client read; each is loaded when a page asks for it. */
export const sections = {
  appointments,
  booking,
  common,
  dashboard,
  decide,
  feeds,
  handPicked,
  manage,
  pick,
  schedules,
  session,
  settings,
  setup,
};

export type SectionName = keyof typeof sections;
export type MessagesOf<S extends SectionName> = Awaited<ReturnType<(typeof sections)[S]['en']>>;
