import { ExplanationsController } from './explanations.controller';
import { OwnersCalendars } from './owners-calendars';
import { OwnersTime } from './owners-time';
import { PreviewsService } from './previews.service';
import { TakenTimes } from './taken-time';
import { WhyNotService } from './why-not.service';

export { ExplanationsController };
export const explanationProviders = [
  OwnersCalendars,
  OwnersTime,
  PreviewsService,
  TakenTimes,
  WhyNotService,
];
