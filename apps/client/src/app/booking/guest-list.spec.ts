import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { I18n } from '../core/i18n/i18n';
import { GuestList } from './guest-list';

@Component({
  imports: [GuestList],
  template: `<app-guest-list [(guests)]="guests" />`,
})
class Page {
  readonly guests = signal<readonly string[]>([]);
}

const open = async (guests: readonly string[] = []) => {
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  await TestBed.inject(I18n).load('common', 'booking');
  const fixture = TestBed.createComponent(Page);
  const page = fixture.componentInstance;
  page.guests.set(guests);
  const element: HTMLElement = fixture.nativeElement;
  document.body.append(element);
  await fixture.whenStable();
  const click = async (name: string) => {
    const named = (button: Element) =>
      button.getAttribute('aria-label') === name || button.textContent?.trim() === name;
    [...element.querySelectorAll('button')].find(named)?.click();
    await fixture.whenStable();
  };
  const add = async (address: string) => {
    const input = element.querySelector('input');
    if (!input) throw new Error('There is no field for an address');
    input.value = address;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    await fixture.whenStable();
    return element.querySelector('.error')?.textContent?.trim();
  };
  return { element, page, click, add };
};

describe('GuestList', () => {
  afterEach(() => jest.restoreAllMocks());

  it('takes one address after the other, by the keyboard alone', async () => {
    const { page, click, add } = await open();
    await click('Add a guest');
    await add('Bea@Example.org');
    await add('  cem@example.org ');

    expect(page.guests()).toEqual(['bea@example.org', 'cem@example.org']);
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('says what is wrong with an address, and keeps it', async () => {
    const { page, click, add } = await open(['bea@example.org']);
    await click('Add a guest');

    expect(await add('bea@')).toBe('This address looks unfinished. Is there a “.com” missing?');
    expect(await add('BEA@example.org')).toBe('This guest is on the list already.');
    expect(page.guests()).toHaveLength(1);
  });

  it('takes fifty and no more', async () => {
    const { page, click, add } = await open(
      Array.from({ length: 49 }, (_, n) => `guest-${n}@example.org`),
    );
    await click('Add a guest');

    expect(await add('fifty@example.org')).toBeUndefined();
    expect(await add('one-more@example.org')).toBe('More than 50 guests can’t be invited.');
    expect(page.guests()).toHaveLength(50);
  });

  it('lets go of a guest by name, and keeps the focus near', async () => {
    const { page, click } = await open(['bea@example.org', 'cem@example.org']);
    await click('Remove bea@example.org');

    expect(page.guests()).toEqual(['cem@example.org']);
    expect(document.activeElement?.textContent).toContain('Add a guest');
  });
});
