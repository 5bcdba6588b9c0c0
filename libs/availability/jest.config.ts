export default {
  displayName: 'availability',
  preset: '../../jest.preset.js',
};
