import { type Browser, type Page, chromium } from 'playwright-core';

/** Chromium, without looking for anything that a closed network lacks. */
const launchArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Screen {
  readonly locale?: string;
  readonly timezoneId?: string;
  readonly size?: 'desk' | 'phone';
}

const sizes = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

const PATIENCE_MS = 15_000;

/** The answer itself is an error of the person, not of the page. */
const isAnswer = (text: string) => text.startsWith('Failed to load resource');

/** A browser, and what its pages complained about: errors of scripts, refusals of the content policy. */
export class Browsers {
  readonly complaints: string[] = [];
  readonly #chromium: Browser;

  private constructor(browser: Browser) {
    this.#chromium = browser;
  }

  /** `hosts` are made-up names and where they lead: `{ 'meet.example.org': '127.0.0.1:8090' }`. */
  static async open(hosts: Readonly<Record<string, string>> = {}): Promise<Browsers> {
    const rules = Object.entries(hosts).map(([name, address]) => `MAP ${name} ${address}`);
    const args = [...launchArguments, `--host-resolver-rules=${rules.join(',')}`];
    return new Browsers(await chromium.launch({ executablePath: '/usr/bin/chromium', args }));
  }

  /** A person's own: nobody else's cookies, their language, zone and screen. */
  async person({
    locale = 'en-GB',
    timezoneId = 'Europe/Berlin',
    size = 'desk',
  }: Screen = {}): Promise<Page> {
    const context = await this.#chromium.newContext({
      ...sizes[size],
      locale,
      timezoneId,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    // "Leave without saving?" of the browser: yes.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAnswer(message.text()))
        this.complaints.push(message.text());
    });
    return page;
  }

  /** What every page shows now, into tmp/journeys: for whoever must find out why a journey failed. */
  async photograph(name: string): Promise<void> {
    const pages = this.#chromium.contexts().flatMap((context) => context.pages());
    for (const [n, page] of pages.entries())
      await page.screenshot({ path: `tmp/journeys/${name} ${n + 1}.png` }).catch(() => undefined);
  }

  close(): Promise<void> {
    return this.#chromium.close();
  }
}
