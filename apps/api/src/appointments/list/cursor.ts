import { AppointmentOrder } from '@appointment/contracts';
import { InvalidInput } from '../../http';

/** The last item of a page: the next page of that order begins behind it. */
export interface Position {
  readonly order: AppointmentOrder;
  /** What the list is ordered by: the start in epoch milliseconds, or the number of the appointment. */
  readonly value: number;
  /** Of the slot: tells those apart that have the same value. */
  readonly id: number;
}

const SHAPE = /^([a-z-]+)\.(-?\d{1,15})\.(\d{1,10})$/;

export const writeCursor = ({ order, value, id }: Position): string =>
  Buffer.from(`${order}.${value}.${id}`).toString('base64url');

/** Throws InvalidInput for what is no cursor of ours, or one of another order. */
export const readCursor = (cursor: string, order: AppointmentOrder): Position => {
  const [, of, value, id] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (value === undefined || id === undefined || !AppointmentOrder.safeParse(of).success)
    throw refused('Take `nextCursor` of the page before as it is');
  if (of !== order) throw refused(`This cursor goes on with the order “${of}”, not “${order}”`);
  return { order, value: Number(value), id: Number(id) };
};

const refused = (message: string) =>
  new InvalidInput([{ field: 'cursor', code: 'custom', message }]);
