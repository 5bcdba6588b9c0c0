import { unstorableText } from './storable-text';

describe('Text that every database takes', () => {
  it.each(['', 'Ärger, 李 👩🏽‍💻', '\u202e', '\u0001', '\uffff', '\ufeff'])('is %j', (text) => {
    expect(unstorableText({ name: text })).toEqual([]);
  });

  it.each(['\u0000', 'a\u0000b', '\ud83d', '\ude00', 'a\ud83d b', '\ude00\ud83d'])(
    'is not %j, and the field is named',
    (text) => {
      const faults = unstorableText({ name: 'Ada', questions: [{ label: text }] });
      expect(faults).toEqual([
        { field: 'questions.0.label', code: 'invalid_format', message: expect.any(String) },
      ]);
    },
  );
});
