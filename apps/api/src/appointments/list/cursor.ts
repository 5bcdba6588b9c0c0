import { AppointmentOrder } from '@appointment/contracts';
import { cursorRefused, readCursor, writeCursor } from '../../http';

/** The last item of a page: the next page of that order begins behind it. */
export interface Position {
  readonly order: AppointmentOrder;
  /** What the list is ordered by: the start in epoch milliseconds, or the number of the appointment. */
  readonly value: number;
  /** Of the slot: tells those apart that have the same value. */
  readonly id: number;
}

const SHAPE = new RegExp(`^(${AppointmentOrder.options.join('|')})\\.(-?\\d{1,15})\\.(\\d{1,10})$`);

export const cursorAt = ({ order, value, id }: Position): string =>
  writeCursor(`${order}.${value}.${id}`);

/** Throws InvalidInput for what is no cursor of ours, or one of another order. */
export const positionAt = (cursor: string, order: AppointmentOrder): Position => {
  const [of, value, id] = readCursor(cursor, SHAPE);
  if (of !== order)
    throw cursorRefused(`This cursor goes on with the order “${of}”, not “${order}”`);
  return { order, value: Number(value), id: Number(id) };
};
