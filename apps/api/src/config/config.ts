import type { Env } from './env';

type Values = Readonly<Omit<Env, 'appSecret'> & { appSecret: string }>;

/** The values that the server runs with, settled once at start. A class, so that Nest can inject it. */
export abstract class Config extends (Object as unknown as abstract new () => Values) {}
