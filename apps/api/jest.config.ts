// No test may depend on where it runs: this zone has changes of half an hour, and no machine stands in it.
process.env['TZ'] = 'Australia/Lord_Howe';

export default {
  displayName: 'api',
  preset: '../../jest.preset.js',
  // Databases are made and migrated in hooks, on machines that do something else besides.
  testTimeout: 30_000,
};
