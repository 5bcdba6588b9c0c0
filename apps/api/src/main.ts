import { join } from 'node:path';
import { inspect } from 'node:util';
import { EnvironmentRefused, readEnv, settle } from './config';
import { createApp } from './create-app';

/** The client is built beside the server: dist/apps/api/main.js, dist/apps/client/browser. */
const clientBesideUs = join(import.meta.dirname, '../client/browser');

const start = async (): Promise<void> => {
  const config = settle(readEnv({ CLIENT_DIR: clientBesideUs, ...process.env }));
  const app = await createApp(config);
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`Appointment is ready at ${config.publicUrl} (${await app.getUrl()})\n`);
};

try {
  await start();
} catch (error) {
  // What is wrong with the environment is for people, and has no stack.
  process.stderr.write(`${error instanceof EnvironmentRefused ? error.message : inspect(error)}\n`);
  process.exit(1);
}
