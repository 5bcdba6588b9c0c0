import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars';
import { SchedulesModule } from '../schedules';
import { SlotsModule } from '../slots';
import { AppointmentDecisionsController } from './appointment-decisions.controller';
import { AppointmentDecisionsService } from './appointment-decisions.service';
import { AppointmentsController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';
import { ExportsController } from './exports/exports.controller';
import { ExportsService } from './exports/exports.service';
import { FeedLinks } from './feeds/feed-links';
import { FeedsController } from './feeds/feeds.controller';
import { FeedsService } from './feeds/feeds.service';
import { PublicFeedsController } from './feeds/public-feeds.controller';
import { PublishedFeeds } from './feeds/published-feeds.service';
import { HistoryController } from './history/history.controller';
import { HistoryService } from './history/history.service';
import { ListedSlots } from './list/listed-slots';

@Module({
  imports: [CalendarsModule, SchedulesModule, SlotsModule],
  controllers: [
    ExportsController,
    AppointmentsController,
    AppointmentDecisionsController,
    HistoryController,
    FeedsController,
    PublicFeedsController,
  ],
  providers: [
    AppointmentsService,
    AppointmentDecisionsService,
    HistoryService,
    ListedSlots,
    ExportsService,
    FeedLinks,
    FeedsService,
    PublishedFeeds,
  ],
})
export class AppointmentsModule {}
