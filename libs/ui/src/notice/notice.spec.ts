import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Notice, type NoticeKind } from './notice';

@Component({
  imports: [Notice],
  template: `@if (shown()) {
    <ui-notice [kind]="kind()" [takesFocus]="takesFocus()" [urgent]="urgent()">Text</ui-notice>
  }`,
})
class Host {
  readonly kind = signal<NoticeKind>('info');
  readonly shown = signal(false);
  readonly takesFocus = signal(false);
  readonly urgent = signal(false);
}

const open = async (kind: NoticeKind, { takesFocus = false, urgent = false } = {}) => {
  const fixture = TestBed.createComponent(Host);
  const host = fixture.componentInstance;
  host.kind.set(kind);
  host.takesFocus.set(takesFocus);
  host.urgent.set(urgent);
  host.shown.set(true);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('ui-notice');
};

describe('Notice', () => {
  it.each([
    ['danger', 'alert'],
    ['warning', 'status'],
    ['success', 'status'],
    ['info', 'status'],
  ] as const)('of kind %s is an %s', async (kind, role) => {
    expect((await open(kind))?.getAttribute('role')).toBe(role);
  });

  it('is an alert of any kind when it is urgent', async () => {
    expect((await open('warning', { urgent: true }))?.getAttribute('role')).toBe('alert');
  });

  it('takes the focus only when told so', async () => {
    const quiet = await open('danger');
    expect(document.activeElement).not.toBe(quiet);

    const loud = await open('danger', { takesFocus: true });
    expect(document.activeElement).toBe(loud);
  });
});
