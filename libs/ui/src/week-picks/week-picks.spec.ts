import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { axisOf } from '../week/axis';
import { localDay } from '../week/local-day';
import type { WeekPicksWords } from './pick';
import { WeekPicks } from './week-picks';

const day = localDay('2026-09-08', 'Europe/Berlin');

@Component({
  imports: [WeekPicks],
  template: `<ui-week-picks
    [day]="day"
    [axis]="axis"
    [length]="30"
    [picks]="[]"
    [now]="0"
    [meets]="meets"
    [words]="words"
    [at]="at()"
    (move)="at.set($event.at)"
    (add)="added.push(...$event)"
  />`,
})
class Page {
  readonly at = signal(9 * 60);
  readonly added: number[] = [];
  readonly day = day;
  readonly axis = axisOf([day]);
  readonly meets = () => undefined;
  readonly words: WeekPicksWords = {
    choose: (key) => `${key}: choose a start`,
    range: (start, end) => `${start} – ${end}`,
    time: (start) => `${start}`,
    meets: (range, what) => `${range}, ${what}`,
    remove: (range) => `Take away ${range}`,
    chosen: 'chosen',
  };
}

describe('the ruler of a day', () => {
  const open = async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const ruler = (fixture.nativeElement as HTMLElement).querySelector('[role=slider]');
    const press = (key: string) => ruler?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    return { fixture, page: fixture.componentInstance, press };
  };
  const time = (wall: string) => Date.parse(`2026-09-08T${wall}+02:00`);

  it('misses no key, however fast they come', async () => {
    const { page, press } = await open();
    for (const key of ['PageDown', 'ArrowDown', 'ArrowDown', 'Enter']) press(key);
    expect(page.added).toEqual([time('10:30')]);
  });

  it('goes to where others put it', async () => {
    const { fixture, page, press } = await open();
    press('PageDown');
    await fixture.whenStable();
    page.at.set(15 * 60);
    await fixture.whenStable();
    press('Enter');
    expect(page.added).toEqual([time('15:00')]);
  });
});
