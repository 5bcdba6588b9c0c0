import type { Page } from 'playwright-core';
import { Browsers } from './browser';
import { flawsOf } from './look';

describe('the look at a page', () => {
  let browsers: Browsers;
  let page: Page;

  beforeAll(async () => {
    browsers = await Browsers.open();
    page = await browsers.person();
  });
  afterAll(() => browsers?.close());

  const show = (main: string, style = '') =>
    page.setContent(
      `<html lang="en"><title>Page</title><meta name="viewport" content="width=device-width">
      <style>:root { color-scheme: light dark } ${style}</style>
      <main><h1>Page</h1>${main}</main></html>`,
    );

  it('finds nothing wrong with a plain page', async () => {
    await show('<p>Text</p>');
    expect(await flawsOf(page)).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['a button without a name', '<button></button>', '', ['light button-name', 'dark button-name']],
    [
      'text that only fades in the dark',
      '<p>Text</p>',
      '@media (prefers-color-scheme: dark) { body { background: #111 } p { color: #333 } }',
      ['dark color-contrast'],
    ],
    [
      'what is wider than the screen',
      '<div>x</div>',
      'div { width: 400px }',
      ['any sideways-scroll'],
    ],
  ])('finds %s', async (_what, main, style, flaws) => {
    await show(main, style);
    expect((await flawsOf(page)).map(({ scheme, rule }) => `${scheme} ${rule}`)).toEqual(flaws);
  });
});
