import { Clipboard } from '@angular/cdk/clipboard';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CopyButton } from './copy-button';

@Component({
  imports: [CopyButton],
  template: `<button
    uiCopy="https://meet.example.org/mara"
    doneLabel="Copied"
    (copied)="said.set(true)"
  >
    Copy link
  </button>`,
})
class Host {
  readonly said = signal(false);
}

describe('CopyButton', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('copies, says so for two seconds, and is a button to copy again', () => {
    const copy = jest.fn(() => true);
    TestBed.overrideProvider(Clipboard, { useValue: { copy } });
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');

    button?.click();
    fixture.detectChanges();

    expect(copy).toHaveBeenCalledWith('https://meet.example.org/mara');
    expect(button?.textContent).toContain('Copied');
    expect(fixture.componentInstance.said()).toBe(true);
    jest.advanceTimersByTime(2000);
    fixture.detectChanges();
    expect(button?.textContent).toContain('Copy link');
  });
});
