import type { Schedule } from '@appointment/contracts';
import type { WindowModel } from './week-model';

type WireOverride = Schedule['overrides'][number];

/** Other hours on some days, both inclusive. Windows of closed days are kept, for opening them again. */
export interface OverrideModel {
  startDate: string;
  endDate: string;
  closed: boolean;
  windows: WindowModel[];
}

const SPARE: WindowModel = { from: '09:00', to: '12:00' };

export const overrideOf = ({ startDate, endDate, windows }: WireOverride): OverrideModel => ({
  startDate,
  endDate,
  closed: windows.length === 0,
  windows:
    windows.length > 0
      ? windows.map(({ startTime, endTime }) => ({ from: startTime, to: endTime }))
      : [{ ...SPARE }],
});

export const overrideBody = ({
  startDate,
  endDate,
  closed,
  windows,
}: OverrideModel): WireOverride => ({
  startDate,
  endDate,
  windows: closed ? [] : windows.map(({ from, to }) => ({ startTime: from, endTime: to })),
});

/** A day off to begin with, which is what most people add. */
export const newOverride = (day: string): OverrideModel => ({
  startDate: day,
  endDate: day,
  closed: true,
  windows: [{ ...SPARE }],
});

/** Indexes by first day; entries without one, which are just being written, come last. */
export const byFirstDay = (overrides: readonly OverrideModel[]): number[] =>
  overrides
    .map((_, index) => index)
    .toSorted((one, other) => {
      const [first = '', second = ''] = [overrides[one]?.startDate, overrides[other]?.startDate];
      if (!first || !second) return Number(!first) - Number(!second);
      return first.localeCompare(second);
    });
