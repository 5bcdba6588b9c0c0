import type { Calendar, Connection } from '@appointment/contracts';
import { TestBed } from '@angular/core/testing';
import { aCalendar, aConnection } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Attention } from './attention';

const broken = { status: 'error', statusCode: 'connection.wrong-password' } as const;
const unread = { syncError: 'connection.calendar-gone' } as const;

describe('what needs the owner', () => {
  const marks = async (connections: readonly Connection[], calendars: readonly Calendar[]) => {
    const server = ownersServer({ connections, calendars });
    TestBed.configureTestingModule({ providers: [server.provide()] });
    const attention = TestBed.inject(Attention);
    await attention.refresh();
    await server.quiet();
    return attention.brokenConnections();
  };

  it('is nothing while all is well', async () => {
    expect(await marks([aConnection()], [aCalendar()])).toBe(0);
  });

  it('is a connection that is in trouble, once, however many of its calendars are', async () => {
    expect(await marks([aConnection(broken)], [aCalendar(unread)])).toBe(1);
  });

  it('is a connection of which one calendar can’t be read', async () => {
    const calendars = [aCalendar({ connectionId: 2, ...unread })];
    expect(await marks([aConnection(), aConnection({ id: 2 })], calendars)).toBe(1);
  });

  it('is no calendar that is ignored', async () => {
    expect(await marks([aConnection()], [aCalendar({ connected: false, ...unread })])).toBe(0);
  });
});
