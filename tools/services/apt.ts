import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** A Debian package, and a file that is there when it (or something as good) is installed. */
export interface Need {
  readonly package: string;
  readonly provides: string;
}

const need = (name: string, provides: string): Need => ({ package: name, provides });

export const serverNeeds: readonly Need[] = [
  need('mariadb-server', '/usr/sbin/mariadbd'),
  need('radicale', '/usr/bin/radicale'),
];

export const browserNeeds: readonly Need[] = [
  need('chromium', '/usr/bin/chromium'),
  need('fonts-dejavu-core', '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
];

/** What reads our calendars and invitations back without a line of our code. */
export const witnessNeeds: readonly Need[] = [
  need('gcc', '/usr/bin/gcc'),
  need('libc6-dev', '/usr/include/stdio.h'),
  need('libical-dev', '/usr/include/libical/ical.h'),
  // It brings icalendar, dateutil and recurring_ical_events.
  need('python3-caldav', '/usr/lib/python3/dist-packages/caldav/__init__.py'),
];

const POLICY = '/usr/sbin/policy-rc.d';
const LOCK_PATIENCE = 'DPkg::Lock::Timeout=600';

export const missing = (needs: readonly Need[]): readonly Need[] =>
  needs.filter(({ provides }) => !existsSync(provides));

/** Keeps the packages' own scripts from starting servers on the machine. */
const withoutDaemons = <T>(work: () => T): T => {
  if (existsSync(POLICY)) return work();
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    rmSync(POLICY, { force: true });
  }
};

const aptGet = (...args: readonly string[]) =>
  spawnSync('apt-get', ['-o', LOCK_PATIENCE, '-qq', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });

const install = (packages: readonly string[]) =>
  aptGet('install', '--yes', '--no-install-recommends', ...packages);

const refusal = (packages: readonly string[], why: string) =>
  new Error(
    `These Debian packages are missing: ${packages.join(' ')}\n${why}\n` +
      `Install them by hand: apt-get install --no-install-recommends ${packages.join(' ')}`,
  );

/** Installs what is missing. Waits for another apt or dpkg to finish; starts no system service. */
export const installMissing = (needs: readonly Need[]): void => {
  const packages = missing(needs).map((one) => one.package);
  if (packages.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) throw refusal(packages, 'This is no Debian system.');
  if (process.getuid?.() !== 0) throw refusal(packages, 'Only root can install them.');
  console.log(`Installing ${packages.join(' ')}`);
  const { status, stderr } = withoutDaemons(() => {
    const first = install(packages);
    if (first.status === 0) return first;
    aptGet('update');
    return install(packages);
  });
  if (status !== 0) throw refusal(packages, `apt-get said:\n${stderr.slice(-2000)}`);
  const still = missing(needs);
  if (still.length > 0)
    throw new Error(`Installed, but not there: ${still.map((one) => one.provides).join(', ')}`);
};
