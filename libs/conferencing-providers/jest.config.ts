export default {
  displayName: 'conferencing-providers',
  preset: '../../jest.preset.js',
};
