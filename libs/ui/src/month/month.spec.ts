import { Directionality } from '@angular/cdk/bidi';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Month, type FreeDay, type MonthWords } from './month';

const free: FreeDay = { times: 2, morning: true, afternoon: true, evening: false };

const words: MonthWords = {
  month: (month) => `month ${month}`,
  weekday: (weekday) => `weekday ${weekday}`,
  day: (day, about) => {
    const offer = about.full ? 'full' : `${about.free} free`;
    return `${day}, ${about.past ? 'past' : offer}`;
  },
};

@Component({
  imports: [Month],
  template: `<ui-month
    [month]="month()"
    [chosen]="chosen()"
    today="2026-09-08"
    first="2026-09-08"
    last="2027-10-05"
    [free]="days()"
    [full]="full"
    [words]="words"
    (turn)="month.set($event)"
    (choose)="chosen.set($event)"
  />`,
})
class Page {
  readonly month = signal('2026-09');
  readonly chosen = signal<string | undefined>('2026-09-10');
  readonly days = signal(
    new Map([
      ['2026-09-10', free],
      ['2026-10-01', free],
    ]),
  );
  readonly full = new Set(['2026-09-16']);
  readonly words = words;
}

const open = async () => {
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const day = (name: string) => element.querySelector<HTMLElement>(`[aria-label^="${name}"]`);
  const press = async (key: string, shiftKey = false) => {
    const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await fixture.whenStable();
    return document.activeElement?.getAttribute('aria-label')?.slice(0, 10);
  };
  day('2026-09-10')?.focus();
  return { page: fixture.componentInstance, element, day, press, fixture };
};

describe('Month', () => {
  it('is one stop for Tab: the chosen day', async () => {
    const { element } = await open();
    const stops = [...element.querySelectorAll('.day[tabindex="0"]')];
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual(['2026-09-10, 2 free']);
  });

  it.each([
    ['ArrowRight', '2026-09-11'],
    ['ArrowLeft', '2026-09-09'],
    ['ArrowDown', '2026-09-17'],
    ['ArrowUp', '2026-09-03'],
    ['Home', '2026-09-07'],
    ['End', '2026-09-13'],
    ['PageDown', '2026-10-10'],
  ])('%s leads to %s', async (key, to) => {
    const { press } = await open();
    expect(await press(key)).toBe(to);
  });

  it.each([
    ['ArrowLeft', '2026-09-11'],
    ['ArrowRight', '2026-09-09'],
    ['Home', '2026-09-07'],
    ['End', '2026-09-13'],
  ])('%s leads to %s where one reads from right to left', async (key, to) => {
    TestBed.overrideProvider(Directionality, { useValue: { value: 'rtl' } });
    const { press } = await open();
    expect(await press(key)).toBe(to);
  });

  it('goes a year on, and a year back, with Shift', async () => {
    const { press, page } = await open();
    expect(await press('PageDown', true)).toBe('2027-09-10');
    expect(page.month()).toBe('2027-09');
    expect(await press('PageUp', true)).toBe('2026-09-10');
  });

  it('turns the page at an edge, and stops where there is nothing more to reach', async () => {
    const { press, page } = await open();
    await press('End');
    for (let week = 0; week < 3; week += 1) await press('ArrowDown');
    expect(page.month()).toBe('2026-10');
    expect(await press('PageUp')).toBe('2026-09-04');
    expect(await press('PageUp')).toBe('2026-09-01');
  });

  it('goes on from where the focus is, whatever arrives after the page was turned', async () => {
    const { press, page, element, fixture } = await open();
    await press('PageDown');
    page.days.set(new Map([['2026-10-05', free]]));
    page.chosen.set('2026-10-05');
    await fixture.whenStable();

    const stop = element.querySelector('.day[tabindex="0"]');
    expect(stop?.getAttribute('aria-label')).toContain('2026-10-10');
    expect(await press('ArrowRight')).toBe('2026-10-11');
  });

  it('leads back to the chosen day once the focus has left', async () => {
    const { press, element, fixture } = await open();
    await press('ArrowRight');
    element.querySelector<HTMLElement>('.month-head button:enabled')?.focus();
    await fixture.whenStable();

    const stop = element.querySelector('.day[tabindex="0"]');
    expect(stop?.getAttribute('aria-label')).toContain('2026-09-10');
  });

  it('chooses a free day, and only a free one', async () => {
    const { day, page, fixture } = await open();
    day('2026-09-11')?.click();
    expect(page.chosen()).toBe('2026-09-10');
    page.chosen.set(undefined);
    await fixture.whenStable();
    day('2026-09-10')?.click();
    expect(page.chosen()).toBe('2026-09-10');
  });

  it('says of each day what it is', async () => {
    const { day, element } = await open();
    expect(day('2026-09-07, past')?.getAttribute('aria-disabled')).toBe('true');
    expect(day('2026-09-08')?.getAttribute('aria-current')).toBe('date');
    expect(element.querySelector('td[aria-selected="true"] .day')?.textContent).toContain('10');
  });

  it('tells a day of which nothing is left from one that was never on offer', async () => {
    const { day } = await open();
    expect(day('2026-09-16, full')?.classList).toContain('full');
    expect(day('2026-09-17, 0 free')?.classList).not.toContain('full');
    expect(day('2026-09-16, full')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('reaches no month before the first', async () => {
    const { element } = await open();
    const [before, after] = element.querySelectorAll<HTMLButtonElement>('.month-head button');
    expect(before?.disabled).toBe(true);
    after?.click();
    expect(element.querySelector('h2')).not.toBeNull();
  });
});
