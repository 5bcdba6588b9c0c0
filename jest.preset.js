import { nxPreset } from '@nx/jest/preset';
import { fileURLToPath } from 'node:url';

/** Node projects: swc -> CommonJS; ESM-only packages (Nest 12, MikroORM 7) load through Jest 30's require(esm). */
export default {
  ...nxPreset,
  testEnvironment: 'node',
  testEnvironmentOptions: {},
  setupFilesAfterEnv: [
    fileURLToPath(new URL('libs/testing/src/temporal-equality.ts', import.meta.url)),
  ],
  coverageReporters: ['text-summary', 'lcov'],
  transform: {
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};
