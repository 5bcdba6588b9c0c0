import { Module } from '@nestjs/common';
import { AuthModule } from '../auth';
import { MeController } from './me.controller';
import { SubscribersService } from './subscribers.service';

@Module({ imports: [AuthModule], controllers: [MeController], providers: [SubscribersService] })
export class SubscribersModule {}
