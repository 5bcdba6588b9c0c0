/** Not sent now; it may pass later. */
export class LetterNotSent extends Error {
  readonly code = 'letter.not-sent';
}
