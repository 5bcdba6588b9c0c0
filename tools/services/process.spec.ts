import { join } from 'node:path';
import { removeFolder, temporaryFolder } from './folder.ts';
import { mustBeAlive, type RunningProgram, startProgram } from './process.ts';
import { until } from './until.ts';

let folder: string;
let program: RunningProgram;

const start = (script: string) =>
  startProgram({
    name: 'a program',
    command: process.execPath,
    args: ['-e', script],
    logFile: join(folder, 'log'),
    env: { PATH: process.env['PATH'] },
  });

const said = (words: string) => until(`"${words}"`, () => program.log().includes(words));

beforeEach(() => {
  folder = temporaryFolder('process');
});
afterEach(async () => {
  await program.kill();
  removeFolder(folder);
});

it('ends the program that it started, and lets it say goodbye', async () => {
  program = start(
    `process.on('SIGTERM', () => { console.log('bye'); process.exit(); }); setInterval(() => {}, 1000); console.log('up')`,
  );
  await said('up');
  await program.stop();
  expect([program.alive(), program.log()]).toEqual([false, 'up\nbye\n']);
});

it('ends a program that is paused', async () => {
  program = start(`setInterval(() => {}, 1000); console.log('up')`);
  await said('up');
  program.pause();
  await program.stop();
  expect(program.alive()).toBe(false);
});

it('tells the last words of a program that ended by itself', async () => {
  program = start(`console.error('no such file'); process.exit(3)`);
  await until('the end', () => !program.alive());
  expect(() => mustBeAlive('The server', program)).toThrow(/The server ended.*no such file/s);
});
