import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, validate } from '@angular/forms/signals';
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

describe('RadioChips in a form', () => {
  @Component({
    imports: [FormField, RadioChips],
    template: `<ui-radio-chips legend="First day" [chips]="days" [formField]="week.first" />`,
  })
  class Week {
    readonly days = days;
    readonly week = form(signal({ first: 0 }), (path) => {
      validate(path.first, ({ value }) =>
        value() ? undefined : { kind: 'missing', message: 'Which one?' },
      );
    });
  }

  const openWeek = async () => {
    const fixture = TestBed.createComponent(Week);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const described = () => {
      const id = element.querySelector('fieldset')?.getAttribute('aria-describedby');
      return id ? element.querySelector(`#${id}`)?.textContent : undefined;
    };
    return { fixture, element, described, week: fixture.componentInstance.week };
  };

  it('says what is wrong once it was left, and describes the group by it', async () => {
    const { fixture, element, described } = await openWeek();
    expect(described()).toBeUndefined();

    element.querySelector('input')?.dispatchEvent(new FocusEvent('blur'));
    await fixture.whenStable();

    expect(described()).toBe('Which one?');
  });

  it('takes the focus to the first chip, or to the chosen one', async () => {
    const { fixture, week } = await openWeek();
    week.first().focusBoundControl();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Monday');

    week.first().value.set(2);
    await fixture.whenStable();
    week.first().focusBoundControl();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tuesday');
  });
});
