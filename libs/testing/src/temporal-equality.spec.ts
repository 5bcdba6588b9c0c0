const nine = Temporal.PlainTime.from('09:00');
const ten = Temporal.PlainTime.from('10:00');

describe('Temporal values in expectations', () => {
  it('differ where they are different', () => {
    expect(nine).not.toEqual(ten);
    expect({ hours: [nine] }).not.toStrictEqual({ hours: [ten] });
    expect(nine).not.toEqual('09:00:00');
    expect(Temporal.PlainDate.from('2026-01-01')).not.toEqual(
      Temporal.PlainDateTime.from('2026-01-01'),
    );
  });

  it('are equal where they say the same', () => {
    expect(Temporal.PlainTime.from('09:00:00')).toEqual(nine);
    expect({ hours: [Temporal.PlainTime.from('09:00')] }).toStrictEqual({ hours: [nine] });
  });
});
