export default {
  displayName: 'booking',
  preset: '../../jest.preset.js',
};
