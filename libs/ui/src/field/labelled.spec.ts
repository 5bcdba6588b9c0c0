import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Control } from './control';
import { Labelled } from './labelled';

@Component({
  imports: [Control, Labelled],
  template: `
    <ui-labelled label="A word" hint="Only Mara reads it" [error]="error()">
      <textarea uiControl></textarea>
    </ui-labelled>
  `,
})
class Host {
  readonly error = signal<string | undefined>(undefined);
}

const open = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const control = element.querySelector('textarea') as HTMLTextAreaElement;
  const described = () =>
    element.querySelector(`#${control.getAttribute('aria-describedby')}`)?.textContent?.trim();
  return { fixture, element, control, described };
};

describe('Labelled', () => {
  it('names its control and describes it by the hint', async () => {
    const { element, control, described } = await open();

    expect(element.querySelector('label')?.htmlFor).toBe(control.id);
    expect(described()).toBe('Only Mara reads it');
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });

  it('says the fault that it is given, and is silent while the person types', async () => {
    const { fixture, control, described } = await open();
    fixture.componentInstance.error.set('Too long');
    await fixture.whenStable();

    expect(described()).toBe('Too long');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();

    expect(described()).toBe('Only Mara reads it');
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });
});
