import type { ConferencingPort, Meeting, MeetingLink } from '../conferencing-port';
import { ConferencingUnavailable } from '../conferencing-unavailable';

/** A provider for tests: remembers its links, and fails on command. */
export class MemoryConferencing implements ConferencingPort {
  readonly #links = new Map<string, Meeting>();
  #made = 0;
  #failing = false;

  /** The meetings that have a link now, by the link's id. */
  get links(): ReadonlyMap<string, Meeting> {
    return this.#links;
  }

  failWith(failing: boolean): void {
    this.#failing = failing;
  }

  async create(meeting: Meeting): Promise<MeetingLink> {
    this.#answer();
    this.#made += 1;
    const id = `room-${this.#made}`;
    this.#links.set(id, meeting);
    return { id, url: `https://rooms.example.org/${id}` };
  }

  async remove({ id }: MeetingLink): Promise<void> {
    this.#answer();
    this.#links.delete(id);
  }

  #answer(): void {
    if (this.#failing) throw new ConferencingUnavailable('memory', 'does not answer');
  }
}
