import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Busy } from './busy';

@Component({
  imports: [Busy],
  template: `<button [uiBusy]="busy()" (click)="clicks.set(clicks() + 1)">Save</button>`,
})
class Host {
  readonly busy = signal(false);
  readonly clicks = signal(0);
}

describe('Busy', () => {
  it('takes no second click while the first is at work, and keeps its label', async () => {
    const fixture = TestBed.createComponent(Host);
    const { busy, clicks } = fixture.componentInstance;
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');

    button?.click();
    busy.set(true);
    await fixture.whenStable();
    button?.click();

    expect(clicks()).toBe(1);
    expect(button?.getAttribute('aria-busy')).toBe('true');
    expect(button?.textContent).toBe('Save');
  });
});
