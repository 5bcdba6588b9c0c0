import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Appointment,
  Confirm,
  Decline,
  MoveQuery,
  OfferedSlots,
  Reason,
  Reschedule,
} from '@appointment/contracts';
import { Answers, Caller, PathUuid, type SignedIn } from '../http';
import { AppointmentDecisionsService } from './appointment-decisions.service';

const undecidable = ['not-found', 'appointment.not-decidable'] as const;
const unanswerable = [...undecidable, 'appointment.moved'] as const;
const unmovable = [...undecidable, 'appointment.over', 'appointment.not-movable'] as const;

@ApiTags('Appointments')
@Controller('appointments')
export class AppointmentDecisionsController {
  constructor(private readonly decisions: AppointmentDecisionsService) {}

  @Post(':id/confirm')
  @Answers({ summary: 'Confirms a request.', schema: Appointment, problems: unanswerable })
  confirm(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Confirm }) how: Confirm,
  ) {
    return this.decisions.confirm(caller.id, id, how);
  }

  @Post(':id/unconfirm')
  @Answers({
    summary: 'Takes a confirmation back, as long as nobody was told of it.',
    schema: Appointment,
    problems: [...undecidable, 'appointment.not-undoable'],
  })
  unconfirm(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.decisions.unconfirm(caller.id, id);
  }

  @Post(':id/decline')
  @Answers({ summary: 'Declines a request.', schema: Appointment, problems: unanswerable })
  decline(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Decline }) how: Decline,
  ) {
    return this.decisions.decline(caller.id, id, how);
  }

  @Post(':id/cancel')
  @Answers({
    summary: 'Cancels a meeting or a request.',
    schema: Appointment,
    problems: [...undecidable, 'appointment.over'],
  })
  cancel(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Reason }) { reason }: Reason,
  ) {
    return this.decisions.cancel(caller.id, id, reason);
  }

  @Get(':id/slots')
  @Answers({
    summary: 'The times that a meeting can be moved to. Its own is one of them.',
    schema: OfferedSlots,
    problems: unmovable,
    unchecked: true,
  })
  times(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Query({ schema: MoveQuery }) query: MoveQuery,
  ) {
    return this.decisions.times(caller.id, id, query);
  }

  @Post(':id/reschedule')
  @Answers({
    summary: 'Moves a meeting or a request to another time, where it is booked.',
    schema: Appointment,
    problems: [
      ...unmovable,
      'slot-taken',
      'slot-not-offered',
      'calendar-unavailable',
      'too-many-requests',
    ],
  })
  reschedule(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Reschedule }) to: Reschedule,
  ) {
    return this.decisions.reschedule(caller.id, id, to);
  }
}
