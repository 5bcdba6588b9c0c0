import { createApp } from './create-app';
import { readEnv, settle } from './config';

const config = settle(readEnv(process.env));
const app = await createApp(config);
await app.listen({ port: config.port, host: config.host });
