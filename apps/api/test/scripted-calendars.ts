import type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  ChangePage,
  FoundEvent,
  OnPage,
  RemoteCalendar,
  RemoteEvent,
  SyncToken,
  UnavailableCode,
  Viewpoint,
} from '@appointment/calendar-providers';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import type { CalendarEvent, EventInstance } from '@appointment/icalendar';
import { type CaldavCredentials, ConnectionPorts } from '../src/connections';

export interface Question {
  readonly calendar: string;
  readonly since: SyncToken | undefined;
  readonly view: Viewpoint;
}

type ScriptedPage = Partial<ChangePage> | Error;

export interface Said extends Partial<CalendarChanges> {
  /** Instead of one page with everything; an error cuts the reading off. */
  readonly pages?: readonly (ScriptedPage | Promise<ScriptedPage>)[];
}

type Answer = Said | Error | Promise<Said>;

const silence: CalendarChanges = {
  complete: false,
  changed: [],
  gone: [],
  next: undefined,
  problems: [],
};

const pageOf = (page: Partial<ChangePage>, { complete }: CalendarChanges): ChangePage => {
  const told = (page.changed ?? []).length;
  return { changed: [], gone: [], problems: [], done: told, expected: told, ...page, complete };
};

/** A calendar server that answers what the test dictates, word for word; the last word is repeated. */
export class ScriptedCalendars extends ConnectionPorts implements CalendarPort {
  readonly questions: Question[] = [];
  readonly askedLive: (readonly string[])[] = [];
  readonly written: string[] = [];
  /** Of what was written. */
  readonly sequences: number[] = [];
  /** The account's calendars; the address that is typed is the one where they are. */
  remote: readonly RemoteCalendar[] = [];
  liveBusy: readonly BusyTime[] | Error | Promise<never> = [];
  discoveryFails: Error | undefined;
  listFails: Error | undefined;
  writeFails: Error | undefined;
  shown: readonly EventInstance[] | Error | Promise<never> = [];
  askedToShow = false;
  /** By uid. */
  found: Readonly<Record<string, FoundEvent | Error>> = {};
  ownersAvailability: string | null | Error = null;
  private answers: Answer[] = [];

  /** As it was made: it answers that nothing changed. */
  reset(): void {
    Object.assign(this, new ScriptedCalendars());
  }

  says(...answers: Answer[]): void {
    this.answers = answers;
  }

  override open(): CalendarPort {
    return this;
  }

  override caldav(): CalendarPort {
    return this;
  }

  override ics(): CalendarPort {
    return this;
  }

  override async discover(typed: CaldavCredentials): Promise<CaldavCredentials> {
    if (this.discoveryFails) throw this.discoveryFails;
    return typed;
  }

  async list(): Promise<readonly RemoteCalendar[]> {
    if (this.listFails) throw this.listFails;
    return this.remote;
  }

  async changes(
    calendar: string,
    since: SyncToken | undefined,
    view: Viewpoint,
    onPage?: OnPage,
  ): Promise<CalendarChanges> {
    this.questions.push({ calendar, since, view });
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer instanceof Error) throw answer;
    const { pages, ...said } = { ...silence, ...(await answer) };
    if (!onPage) return said;
    for (const coming of pages ?? [said]) {
      const page = await coming;
      if (page instanceof Error) throw page;
      await onPage(pageOf(page, said));
    }
    return { ...said, changed: [], gone: [], problems: [], unchanged: [] };
  }

  async busy(calendars: readonly string[]): Promise<readonly BusyTime[]> {
    this.askedLive.push(calendars);
    if (this.liveBusy instanceof Error) throw this.liveBusy;
    return this.liveBusy;
  }

  async events(): Promise<readonly EventInstance[]> {
    this.askedToShow = true;
    if (this.shown instanceof Error) throw this.shown;
    return this.shown;
  }

  async find(_calendar: string, uid: string): Promise<FoundEvent | null> {
    const found = this.found[uid] ?? null;
    if (found instanceof Error) throw found;
    return found;
  }

  async availability(): Promise<string | null> {
    if (this.ownersAvailability instanceof Error) throw this.ownersAvailability;
    return this.ownersAvailability;
  }

  async put(calendar: string, { uid, sequence }: CalendarEvent): Promise<RemoteEvent> {
    if (this.writeFails) throw this.writeFails;
    this.sequences.push(sequence);
    this.written.push(uid);
    return { calendar, id: `${calendar}${uid}.ics`, etag: '"1"' };
  }

  async remove(event: RemoteEvent): Promise<void> {
    if (this.writeFails) throw this.writeFails;
    this.written.push(`removed ${event.id}`);
  }
}

export const unavailable = (code: UnavailableCode): ProviderUnavailable =>
  new ProviderUnavailable('scripted', code, 'the test says so');
