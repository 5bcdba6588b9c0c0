import { Component } from '@angular/core';

/** The mark: a time, square where it starts and round where it ends. Always beside the name. */
@Component({
  selector: 'svg[uiBrandMark]',
  host: { viewBox: '0 0 32 32', 'aria-hidden': 'true' },
  template: `
    <svg:path class="mark-ground" d="M6 1h10a15 15 0 0 1 0 30H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z" />
    <svg:path class="mark-line" d="M12 8.5H8.5v15H12" />
    <svg:path class="mark-line" d="M18.5 8.5a9.6 9.6 0 0 1 0 15" />
    <svg:circle class="mark-dot" cx="14.9" cy="16" r="2.7" />
  `,
})
export class BrandMark {}
