import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Live, Ready } from '@appointment/contracts';
import type * as z from 'zod';
import { Answers, Public } from '../http';
import { HealthService } from './health.service';
import { MetricsService } from './metrics.service';

@ApiTags('Health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthService,
    private readonly metricsService: MetricsService,
  ) {}

  @Get('health/live')
  @Answers({ summary: 'The process runs.', schema: Live })
  live(): z.output<typeof Live> {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Answers({ summary: 'The process can do its work.', schema: Ready, problems: ['unavailable'] })
  ready(): Promise<Ready> {
    return this.health.ready();
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Answers({
    summary: 'Figures for Prometheus.',
    mediaType: 'text/plain',
    description: 'The figures',
  })
  metrics(): Promise<string> {
    return this.metricsService.text();
  }
}
