import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Appointment, Reason } from '@appointment/contracts';
import { Answers, Caller, PathUuid, type SignedIn } from '../http';
import { AppointmentDecisionsService } from './appointment-decisions.service';

const undecidable = ['not-found', 'appointment.not-decidable'] as const;

@ApiTags('Appointments')
@Controller('appointments')
export class AppointmentDecisionsController {
  constructor(private readonly decisions: AppointmentDecisionsService) {}

  @Post(':id/confirm')
  @Answers({ summary: 'Confirms a request.', schema: Appointment, problems: undecidable })
  confirm(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.decisions.confirm(caller.id, id);
  }

  @Post(':id/decline')
  @Answers({ summary: 'Declines a request.', schema: Appointment, problems: undecidable })
  decline(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Reason }) { reason }: Reason,
  ) {
    return this.decisions.decline(caller.id, id, reason);
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
}
