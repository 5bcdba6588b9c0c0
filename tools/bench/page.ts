import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Request } from 'playwright-core';
import { browserNeeds, installMissing } from '../index.ts';
import type { Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';

interface Loaded {
  readonly type: string;
  readonly gzipped: number;
  /** Milliseconds since the epoch. */
  readonly arrived: number;
}

declare global {
  interface Window {
    /** When the first time could be chosen, in milliseconds since the epoch. */
    firstSlotAt?: number;
  }
}

/** Runs in the page, which knows better than we do when it shows something. */
const noteFirstSlot = () =>
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.slot input')) return;
    window.firstSlotAt = performance.timeOrigin + performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });

const loadedBy = async (request: Request): Promise<Loaded> => {
  const response = await request.response();
  const { startTime, responseEnd } = request.timing();
  return {
    type: request.resourceType(),
    gzipped: response ? gzipSync(await response.body()).length : 0,
    arrived: startTime + responseEnd,
  };
};

/** Everything that arrives until the first time can be chosen, each counted as if sent by gzip. */
const loadedBeforeFirstSlot = async (page: Page, url: string): Promise<readonly Loaded[]> => {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => void finished.push(request));
  await page.addInitScript(noteFirstSlot);
  await page.goto(url);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d{2}/ })
    .first()
    .waitFor();
  const firstSlotAt = (await page.evaluate(() => window.firstSlotAt)) ?? Infinity;
  return (await Promise.all(finished.map(loadedBy))).filter(
    ({ arrived }) => arrived <= firstSlotAt,
  );
};

const kilobytes = (loaded: readonly Loaded[]) =>
  loaded.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000;

const measure = async ({ server, stranger }: Scene): Promise<readonly Row[]> => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const { username, slug } = stranger.page;
    const begun = performance.now();
    const loaded = await loadedBeforeFirstSlot(page, `${server.url}/${username}/${slug}`);
    const seconds = (performance.now() - begun) / 1000;
    const scripts = loaded.filter(({ type }) => type === 'script');
    return [
      { what: 'public page, script, gzip', value: kilobytes(scripts), unit: 'kB', target: 130 },
      { what: 'public page, all, gzip', value: kilobytes(loaded), unit: 'kB', target: null },
      { what: 'public page to the first time', value: seconds, unit: 's', target: null },
    ];
  } finally {
    await browser.close();
  }
};

/** What a stranger's phone has to load before it shows a time. */
export const pageBench = async (): Promise<readonly Row[]> => {
  installMissing(browserNeeds);
  const scene = await openScene();
  try {
    return await measure(scene);
  } finally {
    await scene.close();
  }
};
