import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Appointment, AppointmentPage, AppointmentsQuery } from '@appointment/contracts';
import { Answers, Caller, PathUuid, type SignedIn } from '../http';
import { AppointmentsService } from './appointments.service';

@ApiTags('Appointments')
@Controller('appointments')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Get()
  @Answers({ summary: 'My meetings, a page at a time.', schema: AppointmentPage })
  list(@Caller() caller: SignedIn, @Query({ schema: AppointmentsQuery }) query: AppointmentsQuery) {
    return this.appointments.list(caller.id, query);
  }

  @Get(':id')
  @Answers({ summary: 'One of my meetings.', schema: Appointment, problems: ['not-found'] })
  get(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.appointments.get(caller.id, id);
  }
}
