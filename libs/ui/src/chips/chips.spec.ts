import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CheckChips } from './check-chips';
import { RadioChips } from './radio-chips';

const days = [
  { value: 1, label: 'Mo', name: 'Monday' },
  { value: 2, label: 'Tu', name: 'Tuesday' },
  { value: 3, label: 'We', name: 'Wednesday' },
];

@Component({
  imports: [CheckChips, RadioChips],
  template: `
    <ui-check-chips legend="Days" [chips]="days" [(value)]="chosen" />
    <ui-radio-chips legend="First day" [chips]="days" [(value)]="first" />
  `,
})
class Host {
  readonly days = days;
  readonly chosen = signal<readonly number[]>([3]);
  readonly first = signal(1);
}

const open = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const click = async (kind: string, name: string) => {
    element.querySelector<HTMLInputElement>(`[type=${kind}][aria-label=${name}]`)?.click();
    await fixture.whenStable();
  };
  return { element, host: fixture.componentInstance, click };
};

describe('CheckChips', () => {
  it('adds and takes away, in the order of the chips', async () => {
    const { host, click } = await open();

    await click('checkbox', 'Monday');
    expect(host.chosen()).toEqual([1, 3]);
    await click('checkbox', 'Wednesday');
    expect(host.chosen()).toEqual([1]);
  });
});

describe('RadioChips', () => {
  it('is one group of native radio buttons with one value', async () => {
    const { element, host, click } = await open();
    const names = [...element.querySelectorAll<HTMLInputElement>('[type=radio]')].map(
      (r) => r.name,
    );

    await click('radio', 'Tuesday');

    expect(new Set(names).size).toBe(1);
    expect(host.first()).toBe(2);
  });
});
