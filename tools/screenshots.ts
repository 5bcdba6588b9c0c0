/**
 * `npm run screenshots`: fills a server with a believable owner, and photographs it into docs/images.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { buildIfStale } from './build/build.ts';
import { type Mara, fill } from './demo/mara.ts';
import {
  Api,
  type MailSink,
  Owner,
  browserNeeds,
  installMissing,
  serverNeeds,
  startMailSink,
  startRadicale,
  startServer,
  until,
  usualPassword,
} from './index.ts';

const IMAGES = resolve('docs/images');
const ADDRESS = 'http://meet.example.org';
const LISBON = 'Europe/Lisbon';
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ['light', 'dark'] as const;

interface Studio {
  readonly url: string;
  readonly mara: Mara;
  readonly newcomer: Owner;
  readonly mail: MailSink;
}

/** Brings a page to where it is worth a picture. */
type Pose = (page: Page, studio: Studio) => Promise<void>;

const signIn = async (page: Page, url: string, { subscriber }: Owner) => {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Mail address').fill(subscriber.email);
  await page.getByLabel('Password', { exact: true }).fill(usualPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/(dashboard|setup)/);
};

const poses: Record<string, Pose> = {
  booking: async (page, { url, mara }) => {
    const { username, slug } = mara.stranger.page;
    await page.goto(`${url}/${username}/${slug}`);
    const times = page.getByRole('radio', { name: /^\d{1,2}:\d{2}/ });
    await times.first().waitFor();
    await times.nth(2).check({ force: true });
    // The zone is changed by few, and comes after the times.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo(0, 0));
  },
  dashboard: async (page, studio) => {
    await signIn(page, studio.url, studio.mara.owner);
    await page.getByText('Leïla Haddad').first().waitFor();
    // This one may be over for the most part.
    await page.getByRole('button', { name: 'Week after' }).click();
    // A phone shows one day.
    await page
      .getByText(/Stand-up|Porto with Inês/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  },
  schedule: async (page, studio) => {
    await signIn(page, studio.url, studio.mara.owner);
    await page.getByRole('link', { name: 'Schedules' }).click();
    await page.getByRole('link', { name: 'Portfolio review', exact: true }).click();
    await page.getByText('The same as the saved version').waitFor();
  },
  setup: async (page, { url, newcomer }) => {
    await signIn(page, url, newcomer);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  mail: async (page, { mail, mara }) => {
    const letter = await until('a letter to Mara', () =>
      mail.mails(mara.owner.subscriber.email).find(({ text }) => /\/decide\//.test(text)),
    );
    await page.setContent(letter.html);
  },
};

const photograph = async (context: BrowserContext, file: string, pose: Pose, studio: Studio) => {
  const page = await context.newPage();
  await pose(page, studio);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(IMAGES, file), animations: 'disabled' });
  console.log(`docs/images/${file}`);
};

const photographAll = async (browser: Browser, studio: Studio) => {
  for (const viewport of sizes)
    for (const colorScheme of schemes)
      for (const [name, pose] of Object.entries(poses)) {
        const context = await browser.newContext({
          viewport,
          colorScheme,
          locale: 'en-GB',
          timezoneId: LISBON,
          deviceScaleFactor: 1,
          hasTouch: viewport.width < 800,
        });
        await photograph(context, `${name}-${colorScheme}-${viewport.width}.png`, pose, studio);
        await context.close();
      }
};

const open = async () => {
  const [mail, radicale] = await Promise.all([startMailSink(), startRadicale()]);
  const server = await startServer({ mailUrl: mail.smtpUrl, env: { PUBLIC_URL: ADDRESS } });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-background-networking'],
      // A picture of a made-up address is nicer than one of a port.
      `--host-resolver-rules=MAP ${new URL(ADDRESS).host} ${new URL(server.url).host}`,
    ],
  });
  const close = async () => {
    await browser.close();
    await server.stop();
    await Promise.all([mail.stop(), radicale.stop()]);
  };
  return { mail, radicale, server, browser, close };
};

installMissing([...serverNeeds, ...browserNeeds]);
if (!buildIfStale(resolve('.'))) process.exit(1);
mkdirSync(IMAGES, { recursive: true });
const { mail, radicale, server, browser, close } = await open();
try {
  const mara = await fill(server, radicale);
  const nils = { name: 'Nils Berg', email: 'nils@example.org', timezone: LISBON };
  const newcomer = await Owner.signUp(new Api(server.url), nils);
  await photographAll(browser, { url: ADDRESS, mara, newcomer, mail });
} finally {
  await close();
}
