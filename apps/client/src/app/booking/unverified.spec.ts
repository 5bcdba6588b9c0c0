import { TestBed } from '@angular/core/testing';
import { I18n } from '../core/i18n/i18n';
import { Unverified } from './unverified';

const open = async () => {
  jest.useFakeTimers({ now: Date.parse('2026-09-08T07:36:00Z') });
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  await TestBed.inject(I18n).load('common', 'booking');
  const fixture = TestBed.createComponent(Unverified);
  fixture.componentRef.setInput('owner', 'Mara');
  fixture.componentRef.setInput('asOf', '2026-09-08T07:16:00Z');
  const tries: boolean[] = [];
  fixture.componentInstance.again.subscribe(({ byHand }) => tries.push(byHand));
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const pass = (seconds: number) => {
    jest.advanceTimersByTime(seconds * 1000);
    fixture.detectChanges();
  };
  return { element, tries, pass };
};

describe('Unverified', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('says since when, and when it tries again', async () => {
    const { element, pass } = await open();
    expect(element.textContent).toContain('Last checked 20 minutes ago.');
    expect(element.textContent).toContain('Next try in 60 s.');
    pass(19);

    expect(element.textContent).toContain('Next try in 41 s.');
  });

  it('tries again by itself each minute', async () => {
    const { element, tries, pass } = await open();
    pass(120);

    expect(tries).toEqual([false, false]);
    expect(element.textContent).toContain('Next try in 60 s.');
  });

  it('tries at once when asked to, and then waits a minute', async () => {
    const { element, tries, pass } = await open();
    pass(50);
    element.querySelector('button')?.click();
    pass(59);

    expect(tries).toEqual([true]);
  });
});
