import { type BookingStatus, isLive, LIVE_STATUSES } from './booking-status';
import { type Transition, transition, type TransitionOutcome } from './transition';

const to = (status: BookingStatus): TransitionOutcome => ({
  accepted: true,
  status,
  changed: true,
});
const already = (status: BookingStatus): TransitionOutcome => ({
  accepted: true,
  status,
  changed: false,
});
const notRequested: TransitionOutcome = { accepted: false, reason: 'not-requested' };
const notBooked: TransitionOutcome = { accepted: false, reason: 'not-booked' };
const notLive: TransitionOutcome = { accepted: false, reason: 'not-live' };

type Row = Readonly<Record<Transition, TransitionOutcome>>;

const TABLE: Readonly<Record<BookingStatus, Row>> = {
  none: {
    confirm: notRequested,
    unconfirm: notBooked,
    decline: notRequested,
    expire: notRequested,
    cancel: notLive,
    reschedule: notLive,
  },
  requested: {
    confirm: to('booked'),
    unconfirm: already('requested'),
    decline: to('declined'),
    expire: to('expired'),
    cancel: to('cancelled'),
    reschedule: to('rescheduled'),
  },
  booked: {
    confirm: already('booked'),
    unconfirm: to('requested'),
    decline: notRequested,
    expire: notRequested,
    cancel: to('cancelled'),
    reschedule: to('rescheduled'),
  },
  declined: {
    confirm: notRequested,
    unconfirm: notBooked,
    decline: already('declined'),
    expire: notRequested,
    cancel: notLive,
    reschedule: notLive,
  },
  cancelled: {
    confirm: notRequested,
    unconfirm: notBooked,
    decline: notRequested,
    expire: notRequested,
    cancel: already('cancelled'),
    reschedule: notLive,
  },
  expired: {
    confirm: notRequested,
    unconfirm: notBooked,
    decline: notRequested,
    expire: already('expired'),
    cancel: notLive,
    reschedule: notLive,
  },
  rescheduled: {
    confirm: notRequested,
    unconfirm: notBooked,
    decline: notRequested,
    expire: notRequested,
    cancel: notLive,
    reschedule: already('rescheduled'),
  },
};

const statuses = Object.keys(TABLE) as BookingStatus[];
const transitions = Object.keys(TABLE.none) as Transition[];
const cells = statuses.flatMap((status) =>
  transitions.map((name) => ({ status, name, outcome: TABLE[status][name] })),
);

describe('the life of a slot', () => {
  it.each(cells)('$status, $name', ({ status, name, outcome }) => {
    expect(transition(status, name)).toEqual(outcome);
  });

  it.each(cells)('$status: to $name twice is to do it once', ({ status, name }) => {
    const once = transition(status, name);
    const twice = once.accepted ? transition(once.status, name) : once;
    expect(twice).toEqual(once.accepted ? { ...once, changed: false } : once);
  });

  it('takes time of its owner while it is requested or booked', () => {
    expect(statuses.filter(isLive)).toEqual([...LIVE_STATUSES]);
    expect(LIVE_STATUSES).toEqual(['requested', 'booked']);
  });
});
