/** Calendars seen within a minute are believed; all others together have two seconds to answer. */
export const LIVE_CHECK = { budgetMs: 2000, maxAgeSeconds: 60 };
