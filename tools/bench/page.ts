import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { browserNeeds, installMissing } from '../index.ts';
import type { Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';

interface Loaded {
  readonly type: string;
  readonly gzipped: number;
}

/** Everything that arrives until the first time can be chosen, each counted as if sent by gzip. */
const loadedBeforeFirstSlot = async (page: Page, url: string): Promise<readonly Loaded[]> => {
  const arriving: Promise<Loaded>[] = [];
  page.on('requestfinished', (request) => {
    arriving.push(
      request.response().then(async (response) => ({
        type: request.resourceType(),
        gzipped: response ? gzipSync(await response.body()).length : 0,
      })),
    );
  });
  await page.goto(url);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d{2}/ })
    .first()
    .waitFor();
  return Promise.all([...arriving]);
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
