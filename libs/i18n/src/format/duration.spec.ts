import { formatDuration } from './duration';

describe('formatDuration', () => {
  it.each([
    [30, 'en', '30 minutes'],
    [60, 'en', '1 hour'],
    [90, 'en', '1 hour, 30 minutes'],
    [90, 'de', '1 Stunde, 30 Minuten'],
    [600, 'de', '10 Stunden'],
  ])('of %d minutes in %s is %s', (minutes, language, text) => {
    expect(formatDuration(minutes, language)).toBe(text);
  });
});
