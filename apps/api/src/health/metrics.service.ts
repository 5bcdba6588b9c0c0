import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { OutboxMessage } from '../database';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly value: number;
}

const written = ({ name, help, type, value }: Metric) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`;

/** What an operator watches, in Prometheus' text format 0.0.4. */
@Injectable()
export class MetricsService {
  constructor(private readonly em: EntityManager) {}

  async text(): Promise<string> {
    return [...this.process(), ...(await this.outbox())].map(written).join('');
  }

  private process(): Metric[] {
    const { user, system } = process.cpuUsage();
    return [
      {
        name: 'process_resident_memory_bytes',
        help: 'Memory that the process holds.',
        type: 'gauge',
        value: process.memoryUsage.rss(),
      },
      {
        name: 'process_cpu_seconds_total',
        help: 'Processor time that the process has used.',
        type: 'counter',
        value: (user + system) / 1e6,
      },
      {
        name: 'process_uptime_seconds',
        help: 'Time since the process began.',
        type: 'gauge',
        value: process.uptime(),
      },
    ];
  }

  private async outbox(): Promise<Metric[]> {
    const count = (state: 'waiting' | 'dead') => this.em.count(OutboxMessage, { state });
    return [
      {
        name: 'appointment_outbox_waiting',
        help: 'Messages that have not left yet, those for later included.',
        type: 'gauge',
        value: await count('waiting'),
      },
      {
        name: 'appointment_outbox_dead',
        help: 'Messages that were given up.',
        type: 'gauge',
        value: await count('dead'),
      },
    ];
  }
}
