import presets from 'jest-preset-angular/presets/index.js';

const { transform, ...preset } = presets.createCjsPreset({
  tsconfig: '<rootDir>/tsconfig.spec.json',
});

/** Only our TypeScript and templates are transformed: Angular's packages load as ES modules. */
export default {
  ...preset,
  displayName: 'client',
  // The first visit of a file loads its pages; on a busy machine that takes its time.
  testTimeout: 30_000,
  transform: { '^.+\\.(ts|html|svg)$': Object.values(transform)[0] },
  transformIgnorePatterns: ['node_modules/'],
  testEnvironment: '../../tools/test/browser-environment.mjs',
  resolver: '@nx/jest/plugins/resolver',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  coverageDirectory: '../../coverage/apps/client',
};
