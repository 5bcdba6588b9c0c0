import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field, Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Session } from '../core/session/session';

/** The owner's link: their word behind the address of this server, with a live check. */
@Component({
  selector: 'app-username-field',
  imports: [Control, Field, FormField, Icon],
  template: `
    <ui-field [label]="t().username" [hint]="yours() ? t().usernameYours : undefined">
      <div class="with-prefix" dir="ltr">
        <span>{{ prefix() }}</span>
        <input
          uiControl
          type="text"
          autocapitalize="none"
          autocomplete="off"
          spellcheck="false"
          [formField]="field()"
        />
      </div>
      <p class="ok" role="status">
        @if (free()) {
          <svg uiIcon="tick"></svg>{{ t().usernameFree(field()().value()) }}
        }
      </p>
    </ui-field>
  `,
  styles: `
    .ok {
      display: flex;
      align-items: center;
      gap: var(--space-1);
      color: var(--success);
      font-size: var(--size-s);
    }
  `,
})
export class UsernameField {
  readonly field = input.required<FieldTree<string>>();
  /** In settings, where people know the link already; not in the set-up. */
  readonly warns = input(false, { transform: booleanAttribute });

  readonly #settings = inject(I18n).messages('settings');
  readonly #session = inject(Session);
  protected readonly t = computed(() => this.#settings().profile);

  protected readonly prefix = computed(() => {
    const { pageUrl, username } = this.#session.subscriber() ?? { pageUrl: '', username: '' };
    return pageUrl.replace(/^https?:\/\//, '').slice(0, -username.length || undefined);
  });

  readonly #isOwn = computed(
    () => this.field()().value().toLowerCase() === this.#session.subscriber()?.username,
  );
  protected readonly yours = computed(() => this.warns() && this.#isOwn());
  protected readonly free = computed(() => {
    const state = this.field()();
    return state.valid() && !state.pending() && !this.#isOwn();
  });
}
