import { initialsOf } from './avatar';

describe('initialsOf', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['Ana Maria de Sousa', 'AS'],
    ['mara', 'M'],
    ['  Ödön   Király ', 'ÖK'],
    ['𝒳en Ω', '𝒳Ω'],
    ['', ''],
  ])('of %j is %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
