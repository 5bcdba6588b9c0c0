import { type ConnectedPosition, OverlayContainer } from '@angular/cdk/overlay';
import { Service } from '@angular/core';

/** Below the end of what opens it, else above. */
export const menuPositions: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top' },
  { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom' },
];

/** Keeps menus inside of the page's main landmark: who walks from landmark to landmark would never meet them outside. */
@Service({ autoProvided: false })
export class MenusInMain extends OverlayContainer {
  override getContainerElement(): HTMLElement {
    const container = super.getContainerElement();
    const main = this._document.querySelector('main');
    if (main && container.parentElement !== main) main.append(container);
    return container;
  }
}
