/** What is said of a line that cannot be read. */
export const unreadable = (name: string): string => `${name} cannot be read`;

const ABOUT_TIME =
  /^(is not|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|TZID|a line|END) /;

/** True for problems that leave it open when an event is; a title that cannot be read is nobody's free time. */
export const isAboutTime = (problem: string): boolean => ABOUT_TIME.test(problem);

const LEAVES_TIME_OPEN = /^(is not|DTSTART|RRULE|EXRULE|RDATE|RECURRENCE-ID|a line|END) /;

/** True where an event may take place at times that nobody could read; how long it is, and in which zone, is taken from its start. */
export const leavesTimeOpen = (problem: string): boolean => LEAVES_TIME_OPEN.test(problem);

const weightOf = (problem: string): number =>
  leavesTimeOpen(problem) ? 2 : isAboutTime(problem) ? 1 : 0;

/** So many of them: those first that say most about when an event is. */
export const weightiest = (problems: readonly string[], most: number): string[] =>
  problems.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
