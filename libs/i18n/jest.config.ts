export default {
  displayName: 'i18n',
  preset: '../../jest.preset.js',
};
