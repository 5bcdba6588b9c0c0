import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** One thing that is so, in a `dl.facts`: its sign, what the sign means to readers by ear, and the thing itself. */
@Component({
  selector: 'div[uiFact]',
  imports: [Icon],
  template: `
    <dt>
      <svg [uiIcon]="icon()"></svg><span class="sr">{{ label() }}</span>
    </dt>
    <dd><ng-content /></dd>
  `,
})
export class Fact {
  readonly icon = input.required<IconName>();
  readonly label = input.required<string>();
}
