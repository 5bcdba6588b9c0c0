export default {
  displayName: 'mailer',
  preset: '../../jest.preset.js',
};
