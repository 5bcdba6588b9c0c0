import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';

const NX = '@nx/enforce-module-boundaries';
const OURS = 'no-restricted-imports';

const eslint = new ESLint();

/** Which rules object to a file that does not exist, at this place, with this source. */
const objections = async (filePath: string, source: string): Promise<readonly string[]> => {
  const [result] = await eslint.lintText(source, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId ?? 'none') ?? ['not linted'];
};

const objectionsToImport = (from: string, to: string) =>
  objections(from, `import * as it from '${to}';\nexport default it;\n`);

const domain = 'libs/availability/src/trespasser.ts';
const contracts = 'libs/contracts/src/trespasser.ts';
const adapter = 'libs/calendar-providers/src/trespasser.ts';
const client = 'apps/client/src/app/booking/trespasser.ts';
const schedules = 'apps/api/src/schedules/trespasser.ts';
const slots = 'apps/api/src/slots/nested/trespasser.ts';

// The rule of Nx falls silent when the graph of the projects was never written.
beforeAll(() => void execFileSync('nx', ['show', 'projects']));

describe('a forbidden import fails the lint', () => {
  it.each([
    ['the domain', domain, '@nestjs/common', NX],
    ['the domain', domain, '@mikro-orm/core', NX],
    ['the domain', domain, '@angular/core', NX],
    ['the domain', domain, 'rxjs', NX],
    ['the domain', domain, 'zod', NX],
    ['the domain', domain, '@appointment/contracts', NX],
    ['the domain', domain, '@appointment/calendar-providers', NX],
    ['the domain', domain, 'node:fs', OURS],
    ['the domain', domain, 'crypto', OURS],
    ['a contract', contracts, '@nestjs/common', NX],
    ['a contract', contracts, '@appointment/calendar-providers', NX],
    ['a contract', contracts, 'node:crypto', OURS],
    ['an adapter', adapter, '@nestjs/common', NX],
    ['an adapter', adapter, '@mikro-orm/core', NX],
    ['an adapter', adapter, '@angular/core', NX],
    ['the client', client, '@mikro-orm/core', NX],
    ['the client', client, '@nestjs/common', NX],
    ['the client', client, '@appointment/calendar-providers', NX],
    ['the client', client, 'node:path', OURS],
    ['the client', client, '../../../../../libs/contracts/src/enums', NX],
    ['what strangers load', client, '@appointment/ui', OURS],
    ['the api', schedules, '@angular/core', NX],
    ['the api', schedules, '@appointment/ui', NX],
    ['a room', schedules, '../slots', OURS],
    ['a room', schedules, '../slots/index', OURS],
    ['a room', slots, '../../mail', OURS],
    ['a room', slots, '../../schedules/schedule-rules', OURS],
  ])('%s (%s) importing %s', async (_who, from, to, rule) => {
    expect(await objectionsToImport(from, to)).toEqual([rule]);
  });

  it.each(['Date.now()', 'Temporal.Now.instant()'])('the domain reading %s', async (clock) => {
    expect(await objections(domain, `export const now = ${clock};\n`)).toEqual([
      'no-restricted-properties',
    ]);
  });
});

describe('an import to the left passes the lint', () => {
  it.each([
    ['the domain', 'libs/booking/src/neighbour.ts', '@appointment/availability'],
    ['an adapter', adapter, '@appointment/icalendar'],
    ['the client', client, '@appointment/contracts'],
    ['what strangers load', client, '@appointment/ui/icon/icon'],
    ['what owners load', 'apps/client/src/app/settings/neighbour.ts', '@appointment/ui'],
    ['the api', schedules, '@nestjs/common'],
    ['a room', schedules, '../calendars'],
    ['a room', slots, '../../schedules'],
    ['a spec of the domain', 'libs/availability/src/neighbour.spec.ts', 'node:fs'],
  ])('%s (%s) importing %s', async (_who, from, to) => {
    expect(await objectionsToImport(from, to)).toEqual([]);
  });
});
