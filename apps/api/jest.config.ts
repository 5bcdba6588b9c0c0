export default {
  displayName: 'api',
  preset: '../../jest.preset.js',
  // Migrating a fresh database takes a while on a busy machine.
  testTimeout: 30_000,
};
