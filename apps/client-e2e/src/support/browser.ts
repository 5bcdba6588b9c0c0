import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

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
  readonly colorScheme?: 'light' | 'dark';
  readonly size?: 'desk' | 'phone' | 'narrow';
}

const sizes = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
};

const PATIENCE_MS = 15_000;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: launchArguments });

/** A person's own browser: nobody else's cookies, their language, zone and screen. */
export const openScreen = async (
  browser: Browser,
  {
    locale = 'en-GB',
    timezoneId = 'Europe/Berlin',
    colorScheme = 'light',
    size = 'desk',
  }: Screen = {},
): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({
    ...sizes[size],
    locale,
    timezoneId,
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  return page;
};
