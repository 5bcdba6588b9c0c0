/** How the reader's week runs, and what it calls its days. */
interface WeekInWords {
  readonly weekday: (day: number, style: 'short') => string;
  readonly weekdays: () => readonly number[];
}

/** "Mon – Fri" for days in a row, "Mon, Wed, Fri" for others, in the order of the reader's week. */
export const weekdaysInWords = (days: readonly number[], formats: WeekInWords): string => {
  const runs = formats.weekdays().reduce<number[][]>((found, day, index, week) => {
    if (!days.includes(day)) return found;
    const run = found.at(-1);
    if (run && run.at(-1) === week[index - 1]) run.push(day);
    else found.push([day]);
    return found;
  }, []);
  const name = (day: number | undefined) => formats.weekday(day ?? 1, 'short');
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${name(run[0])} – ${name(run.at(-1))}`] : run.map((day) => name(day)),
    )
    .join(', ');
};
