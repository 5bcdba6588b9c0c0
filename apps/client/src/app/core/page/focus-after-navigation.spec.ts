import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideFocusAfterNavigation } from './focus-after-navigation';

@Component({ template: `<main><h1>One</h1></main>` })
class One {}

@Component({
  template: `<main>
    <h1>Two</h1>
    <h2 data-route-focus>Panel</h2>
  </main>`,
})
class Two {}

const open = async () => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'one', component: One },
        { path: 'two', component: Two },
      ]),
      provideFocusAfterNavigation(),
    ],
  });
  const harness = await RouterTestingHarness.create('/one');
  document.body.append(harness.fixture.nativeElement as HTMLElement);
  const go = async (url: string) => {
    await harness.navigateByUrl(url);
    await harness.fixture.whenStable();
    return document.activeElement?.textContent;
  };
  return { go };
};

describe('focus after navigation', () => {
  it('leaves the first page to the browser', async () => {
    await open();

    expect(document.activeElement).toBe(document.body);
  });

  it('moves to the heading of the new page, or to the one that it marked', async () => {
    const { go } = await open();

    expect(await go('/two')).toBe('Panel');
    expect(await go('/one')).toBe('One');
  });

  it('stays where it is when only the query changes', async () => {
    const { go } = await open();
    await go('/two');
    (document.activeElement as HTMLElement).blur();

    await go('/two?tab=past');

    expect(document.activeElement).toBe(document.body);
  });
});
