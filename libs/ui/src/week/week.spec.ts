import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BehaviorSubject } from 'rxjs';
import { addDays } from '../month/days';
import type { WeekEntry, WeekWords } from './entry';
import type { TimeStretch } from './open';
import { Week } from './week';

const words: WeekWords = {
  allDay: 'all day',
  days: 'Day',
  hours: 'The week by the hour',
  weekday: (day) => `w${day.slice(8)}`,
  day: (day, isToday) => `${day}${isToday ? ', today' : ''}`,
  entries: (n) => `${n} entries`,
  hour: (minutes) => `${minutes / 60} h`,
  open: (hours) => `open ${hours.length} times`,
};

const text = (own: Partial<WeekEntry> & { start: number }): WeekEntry => ({
  id: `at ${own.start}`,
  kind: 'busy',
  end: own.start + 3_600_000,
  allDay: false,
  title: 'Busy',
  about: '11:30 Work',
  name: 'Busy, Work, 11:30 – 12:30',
  ...own,
});

const entry = (own: Partial<WeekEntry> & { start: number }): WeekEntry => ({
  ...text(own),
  kind: 'booked',
  title: 'Priya Nair',
  about: '10:00 Intro',
  name: 'Priya Nair, Intro, 10:00 – 11:00',
  link: ['/appointments', 'priya'],
  ...own,
});

const at = (time: string) => Date.parse(`${time}Z`);

@Component({
  imports: [Week],
  template: `<ui-week
    [days]="days()"
    timeZone="Europe/Berlin"
    [entries]="entries()"
    [open]="open()"
    [now]="now"
    today="2026-09-08"
    [words]="words"
  />`,
})
class Page {
  readonly days = signal(Array.from({ length: 7 }, (_, day) => addDays('2026-09-07', day)));
  readonly entries = signal<readonly WeekEntry[]>([]);
  readonly open = signal<readonly TimeStretch[] | undefined>(undefined);
  readonly now = at('2026-09-08T07:36:00');
  readonly words = words;
}

const open = async (entries: readonly WeekEntry[], narrow = false) => {
  const width = new BehaviorSubject({ matches: narrow, breakpoints: {} });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: BreakpointObserver, useValue: { observe: () => width } },
    ],
  });
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.entries.set(entries);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const texts = (selector: string) =>
    [...element.querySelectorAll(selector)].map((each) => each.textContent?.trim());
  return { fixture, element, texts, page: fixture.componentInstance };
};

const monday = entry({ start: at('2026-09-07T12:00:00'), link: ['/appointments', 'late'] });
const tuesday = entry({ start: at('2026-09-08T08:00:00') });
const early = entry({ start: at('2026-09-07T08:00:00'), link: ['/appointments', 'early'] });
const busyTime = text({ start: at('2026-09-08T09:30:00') });
const holidays = text({
  start: at('2026-09-11T22:00:00'),
  end: at('2026-09-13T22:00:00'),
  allDay: true,
  title: 'Holiday',
  name: 'Holiday, Family, all day',
});

describe('Week', () => {
  it('has a section with a heading for each day, and the meetings as links in the order of time', async () => {
    const { element, texts } = await open([tuesday, monday, early, busyTime]);

    expect(texts('h3').slice(0, 2)).toEqual(['2026-09-07', '2026-09-08, today']);
    expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/appointments/early',
      '/appointments/late',
      '/appointments/priya',
    ]);
    expect(element.querySelector('a')?.getAttribute('aria-label')).toBe(
      'Priya Nair, Intro, 10:00 – 11:00',
    );
    expect(element.querySelector('.busy .sr')?.textContent).toBe('Busy, Work, 11:30 – 12:30');
  });

  it('shows what is over as past, and now in the column of today', async () => {
    const { element } = await open([early, tuesday]);

    expect(element.querySelectorAll('.past')).toHaveLength(1);
    expect(element.querySelectorAll('.now')).toHaveLength(1);
    expect(element.querySelector('.column.today .now')).not.toBeNull();
  });

  it('has a row above the hours for what lasts for days', async () => {
    const { element } = await open([holidays]);

    const bar = element.querySelector<HTMLElement>('.bars .bar');
    expect(bar?.style.getPropertyValue('--day')).toBe('6');
    expect(bar?.style.getPropertyValue('--span')).toBe('2');
    expect(element.querySelectorAll('.block')).toHaveLength(0);
  });

  it('scrolls to one hour before the first thing, once for each week', async () => {
    const { element, page, fixture } = await open([tuesday]);
    const scroller = element.querySelector<HTMLElement>('.scroller');
    const hours = element.querySelector<HTMLElement>('.hours');
    Object.defineProperty(hours, 'clientHeight', { value: 2400 });

    page.days.update((days) => days.map((day) => addDays(day, 7)));
    page.entries.set([entry({ start: at('2026-09-15T10:00:00') })]);
    await fixture.whenStable();
    expect(scroller?.scrollTop).toBe(1100);
    page.entries.set([entry({ start: at('2026-09-15T06:00:00') })]);
    await fixture.whenStable();

    expect(scroller?.scrollTop).toBe(1100);
  });

  it('shows behind everything when the owner can be booked, and says so', async () => {
    const { element, texts, page, fixture } = await open([tuesday]);
    expect(element.querySelector('.knows-hours')).toBeNull();
    page.open.set([{ start: at('2026-09-08T07:00:00'), end: at('2026-09-08T15:00:00') }]);
    await fixture.whenStable();

    expect(element.querySelector('.knows-hours')).not.toBeNull();
    expect(texts('.column h3 + .sr').slice(0, 2)).toEqual(['open 0 times', 'open 1 times']);
    const part = element.querySelector<HTMLElement>('.column.today .open');
    expect(part?.style.getPropertyValue('--from')).toBe('540');
    expect(part?.style.getPropertyValue('--to')).toBe('1020');
  });

  it('begins an empty week one hour before its hours', async () => {
    const { element, page, fixture } = await open([]);
    Object.defineProperty(element.querySelector('.hours'), 'clientHeight', { value: 2400 });
    page.open.set([{ start: at('2026-09-15T05:00:00'), end: at('2026-09-15T15:00:00') }]);
    page.days.update((days) => days.map((day) => addDays(day, 7)));
    await fixture.whenStable();

    expect(element.querySelector('.scroller')?.scrollTop).toBe(600);
  });

  describe('on a phone', () => {
    it('scrolls to the first thing of the day that is chosen', async () => {
      const night = entry({ start: at('2026-09-09T03:00:00') });
      const { element, fixture } = await open([tuesday, night], true);
      Object.defineProperty(element.querySelector('.hours'), 'clientHeight', { value: 2400 });
      element.querySelectorAll<HTMLElement>('[role=tab]')[2]?.click();
      await fixture.whenStable();

      expect(element.querySelector('.scroller')?.scrollTop).toBe(400);
    });

    const press = async (element: HTMLElement, key: string, settled: () => Promise<unknown>) => {
      const tab = element.querySelector('[role=tab][tabindex="0"]');
      tab?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settled();
      return document.activeElement?.getAttribute('aria-label')?.slice(0, 10);
    };

    it('shows a day at a time, today first, in a panel with tabs', async () => {
      const { element } = await open([tuesday, monday, holidays], true);

      const tabs = [...element.querySelectorAll('[role=tab]')];
      expect(tabs.map((tab) => tab.getAttribute('aria-label')).slice(0, 2)).toEqual([
        '2026-09-07, 1 entries',
        '2026-09-08, today, 1 entries',
      ]);
      const panel = element.querySelector('[role=tabpanel]');
      expect(panel?.id).toBe(tabs[1]?.getAttribute('aria-controls'));
      expect(panel?.getAttribute('aria-labelledby')).toBe(tabs[1]?.id);
      expect(panel?.querySelectorAll('a')).toHaveLength(1);
    });

    it.each([
      ['ArrowRight', '2026-09-09'],
      ['ArrowLeft', '2026-09-07'],
      ['Home', '2026-09-07'],
      ['End', '2026-09-13'],
    ])('%s leads to %s', async (key, day) => {
      const { element, fixture } = await open([tuesday], true);
      expect(await press(element, key, () => fixture.whenStable())).toBe(day);
      expect(element.querySelector('[role=tabpanel] h3')?.textContent?.trim()).toBe(day);
    });

    it('goes round at the end', async () => {
      const { element, fixture } = await open([tuesday], true);
      await press(element, 'End', () => fixture.whenStable());
      expect(await press(element, 'ArrowRight', () => fixture.whenStable())).toBe('2026-09-07');
    });

    it('says above the hours what lasts all day', async () => {
      const { element, fixture } = await open([holidays], true);
      await press(element, 'End', () => fixture.whenStable());
      expect(element.querySelector('.whole .sr')?.textContent).toBe('Holiday, Family, all day');
    });
  });
});
