import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ConnectCaldav,
  ConnectedCaldav,
  ConnectIcs,
  Connection,
  UpdateConnection,
} from '@appointment/contracts';
import { Answers, Caller, PathId, RateLimit, type SignedIn } from '../http';
import { ConnectingService } from './connecting.service';

const refusals = [
  'connection.host-unknown',
  'connection.unreachable',
  'connection.timed-out',
  'connection.tls',
  'connection.wrong-password',
  'connection.sign-in-unsupported',
  'connection.forbidden',
  'connection.address-not-allowed',
  'connection.too-large',
  'connection.rate-limited',
  'connection.server-error',
  'connection.already-connected',
] as const;

/** Connecting an account brings its calendars along; so these routes live here and not in connections/. */
@ApiTags('connections')
@Controller('connections')
export class ConnectingController {
  constructor(private readonly connecting: ConnectingService) {}

  @Post('caldav')
  @RateLimit('connecting')
  @Answers({
    summary: 'Finds the calendars of a CalDAV account and connects them.',
    status: 201,
    schema: ConnectedCaldav,
    problems: [...refusals, 'connection.not-caldav', 'connection.no-calendars'],
  })
  connectCaldav(@Caller() caller: SignedIn, @Body({ schema: ConnectCaldav }) body: ConnectCaldav) {
    return this.connecting.connectCaldav(caller.id, body);
  }

  @Post('ics')
  @RateLimit('connecting')
  @Answers({
    summary: 'Subscribes to a calendar that is published at an address, as busy time.',
    status: 201,
    schema: ConnectedCaldav,
    problems: [...refusals, 'connection.not-icalendar'],
  })
  connectIcs(@Caller() caller: SignedIn, @Body({ schema: ConnectIcs }) body: ConnectIcs) {
    return this.connecting.connectIcs(caller.id, body);
  }

  @Patch(':id')
  @RateLimit('connecting')
  @Answers({
    summary: 'Names a connection, or gives it a new password; its calendars stay.',
    schema: Connection,
    problems: ['not-found', ...refusals],
  })
  update(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Body({ schema: UpdateConnection }) body: UpdateConnection,
  ) {
    return this.connecting.update(caller.id, id, body);
  }

  @Post(':id/check')
  @Answers({
    summary: 'Asks the server of a connection how it is, and reads its calendars.',
    schema: Connection,
    problems: ['not-found'],
  })
  check(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.connecting.check(caller.id, id);
  }
}
