import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AppointmentsFilter } from '@appointment/contracts';
import { Answers, Caller, type SignedIn } from '../../http';
import { ExportsService } from './exports.service';

const csv = { type: 'text/csv; charset=utf-8; header=present' };
const ics = { type: 'text/calendar; charset=utf-8' };

const file = (name: string) => `attachment; filename="${name}"`;

@ApiTags('Appointments')
@Controller('appointments')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('export.csv')
  @Answers({
    summary: 'My meetings as a table, with the filters of the list.',
    mediaType: 'text/csv',
    description: 'RFC 4180 in UTF-8 with a byte order mark; the first line has the names',
  })
  async csv(
    @Caller() caller: SignedIn,
    @Query({ schema: AppointmentsFilter }) filter: AppointmentsFilter,
  ) {
    const stream = await this.exports.csv(caller.id, filter);
    return new StreamableFile(stream, { ...csv, disposition: file('appointments.csv') });
  }

  @Get('export.ics')
  @Answers({
    summary: 'My meetings as a calendar, with the filters of the list.',
    mediaType: 'text/calendar',
  })
  async calendar(
    @Caller() caller: SignedIn,
    @Query({ schema: AppointmentsFilter }) filter: AppointmentsFilter,
  ) {
    const stream = await this.exports.calendar(caller.id, filter);
    return new StreamableFile(stream, { ...ics, disposition: file('appointments.ics') });
  }
}
