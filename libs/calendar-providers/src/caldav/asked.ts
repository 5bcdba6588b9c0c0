import type { Viewpoint } from '../calendar-port';
import type { DavConnection } from './dav-connection';

/** One calendar, whom to ask for it, and what time is meant. */
export interface Asked {
  readonly connection: DavConnection;
  readonly calendar: string;
  readonly view: Viewpoint;
}
