import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { I18n } from '../i18n/i18n';

/** Keeps the window's title at "thing · place · Appointment", in the language of the moment. */
export const pageTitle = (parts: () => readonly (string | undefined)[]): void => {
  const title = inject(Title);
  const common = inject(I18n).messages('common');
  effect(() => title.setTitle([...parts(), common().brand].filter(Boolean).join(' · ')));
};
