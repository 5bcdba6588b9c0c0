import { usualBuffers, withStored } from './presets';

const formats = {
  minutes: (n: number) => `${n} min`,
  unit: (n: number, unit: string) => `${n} ${unit}`,
};

describe('withStored', () => {
  const usual = usualBuffers(formats, 'None');
  const valuesWith = (...stored: number[]) =>
    withStored(usual, stored, formats).map(({ value }) => value);

  it('adds what is stored and unusual, in order and once', () => {
    expect(valuesWith(12, 12)).toEqual([0, 5, 10, 12, 15, 30, 60]);
  });

  it('adds nothing that is usual', () => {
    expect(valuesWith(0, 60)).toEqual([0, 5, 10, 15, 30, 60]);
  });
});
