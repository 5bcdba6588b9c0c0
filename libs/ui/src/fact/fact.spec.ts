import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Fact } from './fact';

@Component({
  imports: [Fact],
  template: `<dl><div uiFact icon="clock" label="Length">30 minutes</div></dl>`,
})
class Page {}

describe('Fact', () => {
  it('is a term for readers by ear, with what it means, directly in its list', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const fact = (fixture.nativeElement as HTMLElement).querySelector('dl > div');

    expect(fact?.querySelector('dt .sr')?.textContent).toBe('Length');
    expect(fact?.querySelector('dt svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(fact?.querySelector('dd')?.textContent).toBe('30 minutes');
  });
});
