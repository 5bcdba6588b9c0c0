import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Skeleton } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { LoadFailed } from '../../core/page/load-failed';
import { pageTitle } from '../../core/page/page-title';
import { ScheduleStore } from '../schedule-store';
import { ScheduleCard } from './schedule-card';

@Component({
  selector: 'app-schedule-list',
  imports: [Icon, LoadFailed, RouterLink, ScheduleCard, Skeleton],
  templateUrl: './schedule-list.html',
  styleUrl: './schedule-list.css',
})
export class ScheduleList {
  protected readonly store = inject(ScheduleStore);
  protected readonly t = inject(I18n).messages('schedules');

  constructor() {
    pageTitle(() => [this.t().heading]);
  }
}
