export default {
  displayName: 'tools',
  preset: '../jest.preset.js',
  testTimeout: 60_000,
};
