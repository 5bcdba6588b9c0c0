import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars';
import { SchedulesModule } from '../schedules';
import { SlotsModule } from '../slots';
import { HandPickedController } from './hand-picked.controller';
import { HandPickedService } from './hand-picked.service';
import { PicksController } from './public/picks.controller';
import { PicksService } from './public/picks.service';
import { SharedService } from './public/shared.service';

@Module({
  imports: [CalendarsModule, SchedulesModule, SlotsModule],
  controllers: [HandPickedController, PicksController],
  providers: [HandPickedService, PicksService, SharedService],
})
export class HandPickedModule {}
