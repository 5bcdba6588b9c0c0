import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../types';

export const JobTickSchema = defineEntity({
  name: 'JobTick',
  tableName: 'job_ticks',
  properties: {
    job: p.string().length(64).primary(),
    /** Number of the period since the epoch: whoever inserts it runs the job. */
    tick: p.integer().primary().autoincrement(false),
    takenAt: instant(),
  },
});

/** Every replica may tick; the first that writes the row does the work. */
export class JobTick extends JobTickSchema.class {}
JobTickSchema.setClass(JobTick);
