export { settle } from './app-secret';
export { Config } from './config';
export { ConfigModule } from './config.module';
export { EnvironmentRefused, readEnv, type Env } from './env';
export type { NetworkRule } from './network-rule';
