import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { routes } from '../app/app.routes';
import { I18n } from '../app/core/i18n/i18n';
import { FakeServer } from './fake-server';

/** A page of the client, opened at its address as a browser does, in front of a server that is no server. */
export class Visit {
  private constructor(
    private readonly harness: RouterTestingHarness,
    private readonly server: FakeServer,
  ) {}

  static async to(url: string, server: FakeServer): Promise<Visit> {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
    TestBed.configureTestingModule({
      providers: [server.provide(), provideRouter(routes, withComponentInputBinding())],
    });
    await TestBed.inject(I18n).load('common');
    const visit = new Visit(await RouterTestingHarness.create(), server);
    document.body.append(visit.element);
    await TestBed.inject(Router).navigateByUrl(url);
    await visit.settle();
    return visit;
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** The control with this label, or whose accessible name begins with it. */
  control(label: string): HTMLInputElement {
    const labelled = this.#first<HTMLLabelElement>('label', label)?.control;
    const named = this.element.querySelector(`[aria-label^="${label}"]`);
    return (labelled ?? named ?? this.#missing(label)) as HTMLInputElement;
  }

  /** What the label of a control says, without its notes. */
  labelOf(control: Element | null): string | undefined {
    const [label] = (control as HTMLInputElement | null)?.labels ?? [];
    return [...(label?.childNodes ?? [])]
      .map(({ textContent }) => textContent?.trim())
      .find(Boolean);
  }

  button(name: string): HTMLElement {
    return this.#first<HTMLElement>('button, a, input', name) ?? this.#missing(name);
  }

  has(selector: string): boolean {
    return this.element.querySelector(selector) !== null;
  }

  alert(): string | undefined {
    return this.element.querySelector('[role=alert]')?.textContent?.replace(/\s+/g, ' ').trim();
  }

  /** What the control's description says, its fault or its hint. */
  describes(label: string): string | undefined {
    const id = this.control(label).getAttribute('aria-describedby');
    return (id ? document.getElementById(id) : null)?.textContent?.trim();
  }

  async type(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.value = text;
    for (const type of ['input', 'change', 'blur', 'focusout']) {
      control.dispatchEvent(new Event(type, { bubbles: type !== 'blur' }));
    }
    await this.settle();
  }

  /** One of a native list, by its value. */
  async choose(label: string, value: string): Promise<void> {
    const control = this.control(label);
    control.value = value;
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    await this.settle();
  }

  /** A box, a switch or a chip, by its label. */
  async press(label: string): Promise<void> {
    this.control(label).click();
    await this.settle();
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  /** Until the server has answered and the page shows what it said. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) {
      await this.server.quiet();
      await new Promise<void>((done) => setTimeout(done));
      TestBed.tick();
    }
  }

  #first<E extends HTMLElement>(selector: string, name: string): E | undefined {
    const nameOf = (each: E) => each.getAttribute('aria-label') ?? each.textContent ?? '';
    const all = [...this.element.querySelectorAll<E>(selector)];
    const names = all.map((each) => nameOf(each).replace(/\s+/g, ' ').trim());
    const exact = names.indexOf(name);
    return all[exact >= 0 ? exact : names.findIndex((each) => each.startsWith(name))];
  }

  #missing(name: string): never {
    throw new Error(`Nothing is called "${name}" in: ${this.text}`);
  }
}
