import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TimeField } from './time-field';

@Component({
  imports: [TimeField],
  template: `<input uiTime [(value)]="time" [hour12]="hour12()" aria-label="From" />`,
})
class Host {
  readonly time = signal('09:00');
  readonly hour12 = signal(false);
}

const open = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const input = (fixture.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
  const enter = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };
  return { fixture, input, host: fixture.componentInstance, enter, press };
};

describe('TimeField', () => {
  it('reads what was typed when the person leaves', async () => {
    const { host, input, enter } = await open();

    await enter('1730');

    expect(host.time()).toBe('17:30');
    expect(input.value).toBe('17:30');
  });

  it('writes out a short form of the time that it already has', async () => {
    const { input, enter } = await open();

    await enter('9');

    expect(input.value).toBe('09:00');
  });

  it('keeps what it cannot read, for the form to refuse', async () => {
    const { host, input, enter } = await open();

    await enter('noonish');

    expect(host.time()).toBe('noonish');
    expect(input.value).toBe('noonish');
  });

  it.each([
    ['ArrowUp', '09:15'],
    ['ArrowDown', '08:45'],
  ])('moves by a quarter of an hour with %s', async (key, time) => {
    const { host, press } = await open();

    await press(key);

    expect(host.time()).toBe(time);
  });

  it('follows the clock of the owner', async () => {
    const { fixture, host, input } = await open();

    host.time.set('21:30');
    host.hour12.set(true);
    await fixture.whenStable();

    expect(input.value).toBe('9:30 pm');
  });
});
