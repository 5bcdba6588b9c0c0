import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { placeKinds, type PlaceModel } from '../model/place-model';

/** Of any form that has a place among other things. */
type PlaceForm = { readonly [K in keyof PlaceModel]: FieldTree<PlaceModel[K]> };

/** Where a meeting is, and what belongs to that kind of place. Its fields stand in the grid around it. */
@Component({
  selector: 'app-place-fields',
  imports: [Control, Field, FormField],
  templateUrl: './place-fields.html',
  styleUrl: './place-fields.css',
})
export class PlaceFields {
  readonly form = input.required<PlaceForm>();
  /** Of the choice between the kinds. */
  readonly label = input.required<string>();

  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly places = placeKinds;
  protected readonly place = computed(() => this.form().place().value());

  /** What is there already, or was when it came: nobody else is asked for it. */
  protected isKept(field: FieldTree<boolean> | FieldTree<string>): boolean {
    return field().dirty() || Boolean(field().value());
  }
}
