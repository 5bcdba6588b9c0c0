export default {
  displayName: 'client-e2e',
  preset: '../../jest.preset.js',
  testTimeout: 120_000,
};
