import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Flaw {
  readonly scheme: string;
  readonly rule: string;
  readonly where: readonly string[];
}

const NARROWEST = 320;
const schemes = ['light', 'dark'] as const;

/** Settled: nothing moves any more, so that colours are what they will be. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

const axeFlaws = async (page: Page, scheme: (typeof schemes)[number]): Promise<readonly Flaw[]> => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({
    scheme,
    rule: id,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
};

/** How far the page goes beyond the edge of the narrowest screen, in pixels. */
const sidewaysScroll = async (page: Page): Promise<number> => {
  const size = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  await settle(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (size) await page.setViewportSize(size);
  return beyond;
};

/** What is wrong with the page as it stands: for assistive technology, in either scheme, at 320 pixels. */
export const flawsOf = async (page: Page): Promise<readonly Flaw[]> => {
  const flaws: Flaw[] = [];
  for (const scheme of schemes) flaws.push(...(await axeFlaws(page, scheme)));
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  const beyond = await sidewaysScroll(page);
  if (beyond > 0) flaws.push({ scheme: 'any', rule: 'sideways-scroll', where: [`${beyond} px`] });
  return flaws;
};
