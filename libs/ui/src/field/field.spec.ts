import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { PasswordField } from '../password-field/password-field';
import { Control } from './control';
import { Field } from './field';

@Component({
  imports: [Control, Field, FormField],
  template: `
    <ui-field label="Name" hint="As people call you">
      <input uiControl [formField]="person.name" />
    </ui-field>
  `,
})
class Host {
  readonly person = form(signal({ name: '' }), (path) =>
    required(path.name, { message: 'Your name is missing' }),
  );
}

@Component({
  imports: [Field, FormField, PasswordField],
  template: `
    <ui-field label="Password">
      <ui-password-field autocomplete="off" showLabel="Show" [formField]="door.password" />
    </ui-field>
  `,
})
class DeepHost {
  readonly door = form(signal({ password: '' }), (path) =>
    required(path.password, { message: 'A password is missing' }),
  );
}

const open = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const input = element.querySelector('input') as HTMLInputElement;
  const after = async (...events: string[]) => {
    for (const type of events) input.dispatchEvent(new Event(type, { bubbles: true }));
    await fixture.whenStable();
  };
  const described = () =>
    element.querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent?.trim();
  return { element, input, after, described };
};

describe('Field', () => {
  it('names its control and describes it by the hint', async () => {
    const { element, input, described } = await open();

    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    expect(described()).toBe('As people call you');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('says what is wrong when the person has left the control', async () => {
    const { input, after, described } = await open();

    await after('blur', 'focusout');

    expect(described()).toBe('Your name is missing');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('says what is wrong with a control inside of another component', async () => {
    const fixture = TestBed.createComponent(DeepHost);
    await fixture.whenStable();
    const input = (fixture.nativeElement as HTMLElement).querySelector('input');
    expect(input?.hasAttribute('aria-invalid')).toBe(false);

    input?.dispatchEvent(new FocusEvent('blur'));
    await fixture.whenStable();

    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(fixture.nativeElement.textContent).toContain('A password is missing');
  });

  it('is silent while they type again', async () => {
    const { input, after } = await open();
    await after('blur', 'focusout');

    await after('input');

    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });
});
