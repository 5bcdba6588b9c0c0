import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConnectCaldav, ConnectedCaldav, Connection } from '@appointment/contracts';
import { Answers, Caller, PathId, RateLimit, type SignedIn } from '../http';
import { ConnectingService } from './connecting.service';

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
    problems: [
      'connection.host-unknown',
      'connection.unreachable',
      'connection.timed-out',
      'connection.wrong-password',
      'connection.not-caldav',
      'connection.address-not-allowed',
      'connection.no-calendars',
      'connection.already-connected',
    ],
  })
  connectCaldav(@Caller() caller: SignedIn, @Body({ schema: ConnectCaldav }) body: ConnectCaldav) {
    return this.connecting.connectCaldav(caller.id, body);
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
