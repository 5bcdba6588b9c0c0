import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Icon } from './icon';
import { icons, type IconName } from './icons';

@Component({ imports: [Icon], template: `<svg [uiIcon]="name()"></svg>` })
class Host {
  readonly name = signal<IconName>('check');
}

const drawn = async (name: IconName) => {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.name.set(name);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('svg');
};

describe('Icon', () => {
  it('draws the path of its name and is hidden from readers', async () => {
    const svg = await drawn('plus');

    expect(svg?.querySelector('path')?.getAttribute('d')).toBe(icons.plus);
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    ['back', true],
    ['clock', false],
  ] as const)('%s turns with the direction of reading: %s', async (name, flips) => {
    expect((await drawn(name))?.classList.contains('flip')).toBe(flips);
  });
});
