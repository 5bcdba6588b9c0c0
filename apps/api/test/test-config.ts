import type { Config } from '../src/config';
import { readEnv } from '../src/config';

/** Values as a test wants them: no limits, no background work, letters nowhere. */
export const testConfig = (values: Partial<Config> = {}): Config => ({
  ...readEnv({ ROLE: 'web', RATE_LIMITS: 'off' }),
  appSecret: 'a secret that only tests know',
  ...values,
});
