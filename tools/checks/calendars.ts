import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const SCRIPT = resolve('tools/checks/read-calendars.py');

export interface WitnessedEvent {
  readonly calendar: string;
  readonly uid: string;
  readonly title: string;
  readonly status: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string | null;
}

interface Account {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** What Python's caldav, which shares no line with us, finds in the calendars of an account. */
export const witnessedEvents = ({
  url,
  username,
  password,
}: Account): readonly WitnessedEvent[] => {
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/python3',
    [SCRIPT, url, username, password],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The calendars of ${username} cannot be read:\n${stderr}`);
  return JSON.parse(stdout) as readonly WitnessedEvent[];
};
