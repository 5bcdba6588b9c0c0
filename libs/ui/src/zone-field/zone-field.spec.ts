import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from '../field/field';
import { ZoneField } from './zone-field';

@Component({
  imports: [Field, ZoneField],
  template: `
    <ui-field label="Time zone">
      <ui-zone-field language="en" [words]="words" [now]="now" [(value)]="zone" />
    </ui-field>
  `,
})
class Host {
  readonly zone = signal('Europe/Berlin');
  readonly now = Date.UTC(2026, 8, 8, 7, 36);
  readonly words = {
    now: (place: string, time: string) => `${place}, now ${time}`,
    results: (n: number) => `${n} found`,
    none: 'None',
  };
}

const open = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const input = element.querySelector('input') as HTMLInputElement;
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  };
  const active = () =>
    element.querySelector(`#${input.getAttribute('aria-activedescendant')}`)?.textContent?.trim();
  return { fixture, input, host: fixture.componentInstance, type, press, active };
};

describe('ZoneField', () => {
  it('shows the chosen city and the time there', async () => {
    expect((await open()).input.value).toBe('Berlin, now 09:36');
  });

  it('offers the cities that fit what is typed, and takes one by Enter', async () => {
    const { host, input, type, press, active } = await open();

    await type('lis');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(active()).toBe('Lisbon, now 08:36');
    await press('Enter');

    expect(host.zone()).toBe('Europe/Lisbon');
    expect(input.value).toBe('Lisbon, now 08:36');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('walks through the list by arrows and stops at its ends', async () => {
    const { type, press, active } = await open();
    await type('lon');
    const top = active();

    await press('ArrowUp');
    expect(active()).toBe(top);
    await press('ArrowDown');
    expect(active()).not.toBe(top);
  });

  it.each(['Escape', 'Blur'])('brings the chosen zone back on %s', async (way) => {
    const { fixture, host, input, type, press } = await open();
    await type('nowhere');

    if (way === 'Escape') await press('Escape');
    else input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();

    expect(host.zone()).toBe('Europe/Berlin');
    expect(input.value).toBe('Berlin, now 09:36');
  });
});
