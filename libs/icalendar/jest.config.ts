export default {
  displayName: 'icalendar',
  preset: '../../jest.preset.js',
};
