import { builtinModules } from 'node:module';
import { defineConfig } from 'rolldown';

/** BUNDLE=full makes the file for the container image: everything inside but the native modules. */
const full = process.env.BUNDLE === 'full';

const outsideOfTheImage = [
  /^node:/,
  ...builtinModules,
  /^better-sqlite3$/,
  /^@node-rs\/argon2/,
  /^@nestjs\/(websockets|microservices)/,
  /^class-(validator|transformer)/,
  '@fastify/view',
  '@fastify/multipart',
  'ts-morph',
  /^@mikro-orm\/(cli|seeder|entity-generator|decorators)/,
  'dataloader',
  'mongodb',
];

const everyPackage = (id) =>
  !id.startsWith('.') &&
  !id.startsWith('/') &&
  !id.startsWith('@appointment/') &&
  !id.startsWith('@oxc-project/') &&
  !id.startsWith('\0');

export default defineConfig({
  input: { main: 'apps/api/src/main.ts' },
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  external: full ? outsideOfTheImage : everyPackage,
  transform: { target: 'node26' },
  output: {
    dir: full ? 'dist/apps/api-full' : 'dist/apps/api',
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    keepNames: true,
  },
});
