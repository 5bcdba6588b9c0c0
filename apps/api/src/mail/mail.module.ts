import { mailPort } from '@appointment/mailer';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth';
import { Config } from '../config';
import { SchedulesModule } from '../schedules';
import { SlotsModule } from '../slots';
import { LettersService } from './letters.service';
import { MailPort } from './mail-port';
import { NoticesService } from './notices.service';

@Module({
  imports: [AuthModule, SchedulesModule, SlotsModule],
  providers: [
    LettersService,
    NoticesService,
    {
      provide: MailPort,
      inject: [Config],
      useFactory: ({ mailUrl }: Config) => mailPort(mailUrl),
    },
  ],
})
export class MailModule {}
