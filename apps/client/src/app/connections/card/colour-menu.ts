import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { menuPositions } from '../menus';
import { type OwnerColour, ownerColourOf, ownerColours } from './owner-colours';

/** The colour of a calendar, and the six that it may have instead; each beside its name. */
@Component({
  selector: 'app-colour-menu',
  imports: [CdkMenu, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  template: `
    <button
      class="swatch"
      type="button"
      [attr.aria-label]="t().colour(title(), t().colours[colour().name])"
      [cdkMenuTriggerFor]="menu"
      [cdkMenuPosition]="menuPositions"
    >
      <span [style.background]="colour().paint"></span>
    </button>
    <ng-template #menu>
      <div class="menu" cdkMenu [attr.aria-label]="t().colour(title(), t().colours[colour().name])">
        @for (each of choices(); track each.color) {
          <button
            type="button"
            cdkMenuItemRadio
            [cdkMenuItemChecked]="each.color === colour().color"
            (cdkMenuItemTriggered)="chosen.emit(each)"
          >
            <span class="dot" aria-hidden="true" [style.background]="each.paint"></span>
            {{ t().colours[each.name] }}
            @if (each.color === colour().color) {
              <svg class="mark" uiIcon="check"></svg>
            }
          </button>
        }
      </div>
    </ng-template>
  `,
  styleUrls: ['../menu.css', './colour-menu.css'],
})
export class ColourMenu {
  readonly title = input.required<string>();
  readonly color = input.required<string>();
  readonly chosen = output<OwnerColour>();

  protected readonly menuPositions = menuPositions;
  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connections);
  protected readonly colour = computed(() => ownerColourOf(this.color()));
  /** The one that came with the calendar stays a choice for as long as it is chosen. */
  protected readonly choices = computed(() =>
    this.colour().name === 'own' ? [this.colour(), ...ownerColours] : ownerColours,
  );
}
