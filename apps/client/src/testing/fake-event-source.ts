/** A stream of server-sent events in the hand of a test. */
export class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  closed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  static install(): void {
    FakeEventSource.opened = [];
    Object.assign(globalThis, { EventSource: FakeEventSource });
  }

  static uninstall(): void {
    Reflect.deleteProperty(globalThis, 'EventSource');
  }

  static get last(): FakeEventSource | undefined {
    return FakeEventSource.opened.at(-1);
  }

  tell(event: 'open' | 'changed' | 'error'): void {
    this.dispatchEvent(new Event(event));
  }

  close(): void {
    this.closed = true;
  }
}
