import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Appointment, AppointmentPage, AppointmentsQuery, Reason } from '@appointment/contracts';
import { Answers, Caller, PathUuid, type SignedIn } from '../http';
import { AppointmentsService } from './appointments.service';

const undecidable = ['not-found', 'appointment.not-decidable'] as const;

@ApiTags('Appointments')
@Controller('appointments')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Get()
  @Answers({ summary: 'My meetings by their start, a page at a time.', schema: AppointmentPage })
  list(@Caller() caller: SignedIn, @Query({ schema: AppointmentsQuery }) query: AppointmentsQuery) {
    return this.appointments.list(caller.id, query);
  }

  @Get(':id')
  @Answers({ summary: 'One of my meetings.', schema: Appointment, problems: ['not-found'] })
  get(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.appointments.get(caller.id, id);
  }

  @Post(':id/confirm')
  @Answers({ summary: 'Confirms a request.', schema: Appointment, problems: undecidable })
  confirm(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.appointments.confirm(caller.id, id);
  }

  @Post(':id/decline')
  @Answers({ summary: 'Declines a request.', schema: Appointment, problems: undecidable })
  decline(
    @Caller() caller: SignedIn,
    @PathUuid() id: string,
    @Body({ schema: Reason }) { reason }: Reason,
  ) {
    return this.appointments.decline(caller.id, id, reason);
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
    return this.appointments.cancel(caller.id, id, reason);
  }
}
