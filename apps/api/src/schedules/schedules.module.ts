import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars';
import { BusyTime } from './busy-time';
import { CalendarAvailability } from './calendar-availability';
import { explanationProviders, ExplanationsController } from './explanations';
import { LiveSlots } from './live-slots';
import { PageLinks } from './page-links';
import { OfferedSlotsService } from './public/offered-slots.service';
import { ChangesController } from './public/changes/changes.controller';
import { ChangeStreams } from './public/changes/change-streams';
import { WatchedPages } from './public/changes/watched-pages';
import { Offering } from './public/offering';
import { PublicPages } from './public/public-pages';
import { PublicPagesController } from './public/public-pages.controller';
import { PublicPagesService } from './public/public-pages.service';
import { RulesCache } from './rules-cache';
import { SchedulesController } from './schedules.controller';
import { SchedulesService } from './schedules.service';

@Module({
  imports: [CalendarsModule],
  controllers: [
    ExplanationsController,
    SchedulesController,
    PublicPagesController,
    ChangesController,
  ],
  providers: [
    ...explanationProviders,
    SchedulesService,
    PublicPagesService,
    ChangeStreams,
    WatchedPages,
    Offering,
    OfferedSlotsService,
    PublicPages,
    PageLinks,
    RulesCache,
    BusyTime,
    CalendarAvailability,
    LiveSlots,
  ],
  exports: [
    ChangeStreams,
    PublicPages,
    PageLinks,
    OfferedSlotsService,
    RulesCache,
    BusyTime,
    LiveSlots,
  ],
})
export class SchedulesModule {}
