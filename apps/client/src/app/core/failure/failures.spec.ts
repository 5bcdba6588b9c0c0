import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { App } from '../../app';
import { provideRouter } from '@angular/router';
import { I18n } from '../i18n/i18n';
import { Failures, ReportingErrorHandler } from './failures';

const open = async () => {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: ErrorHandler, useExisting: ReportingErrorHandler }],
    rethrowApplicationErrors: false,
  });
  jest.spyOn(console, 'error').mockReturnValue();
  await TestBed.inject(I18n).load('common');
  const fixture = TestBed.createComponent(App);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, alert: () => element.querySelector('[role=alert]')?.textContent };
};

describe('an error that nobody caught', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [new Error('x is undefined'), 'Something broke on this page.'],
    [new TypeError('Failed to fetch dynamically imported module: /chunk.js'), 'A newer version'],
  ])('is said on the page, which stays: %s', async (error, words) => {
    const { fixture, alert } = await open();

    TestBed.inject(ErrorHandler).handleError(error);
    await fixture.whenStable();

    expect(alert()).toContain(words);
    TestBed.inject(Failures).dismiss();
    await fixture.whenStable();
    expect(alert()).toBeUndefined();
  });
});
