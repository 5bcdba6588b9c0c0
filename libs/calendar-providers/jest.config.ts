export default {
  displayName: 'calendar-providers',
  preset: '../../jest.preset.js',
};
