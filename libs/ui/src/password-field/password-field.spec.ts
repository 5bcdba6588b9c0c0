import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field } from '../field/field';
import { PasswordField } from './password-field';

@Component({
  imports: [Field, PasswordField],
  template: `
    <ui-field label="Password">
      <ui-password-field autocomplete="current-password" showLabel="Show" [(value)]="password" />
    </ui-field>
  `,
})
class Host {
  readonly password = signal('secret');
}

describe('PasswordField', () => {
  it('is labelled, hides what it holds, and shows it when asked', async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input') as HTMLInputElement;
    const eye = element.querySelector('button') as HTMLButtonElement;

    expect(element.querySelector('label')?.control).toBe(input);
    expect(input.type).toBe('password');
    eye.click();
    await fixture.whenStable();

    expect(input.type).toBe('text');
    expect(input.value).toBe('secret');
    expect(eye.getAttribute('aria-pressed')).toBe('true');
  });
});
