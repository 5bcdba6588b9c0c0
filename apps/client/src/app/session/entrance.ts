import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BrandMark } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { LanguageSwitch } from './language-switch';

/** The frame of sign-in and sign-up: the form on one side, times on the other. */
@Component({
  selector: 'app-entrance',
  imports: [BrandMark, LanguageSwitch, RouterLink],
  templateUrl: './entrance.html',
  styleUrl: './entrance.css',
})
export class Entrance {
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('session');
  protected readonly common = this.#i18n.messages('common');

  /** Where the drawing has a time: rows and columns of a week that nobody has. */
  protected readonly times = [
    [114, 8],
    [242, 8],
    [370, 8],
    [-14, 88],
    [242, 88],
    [370, 88],
    [-14, 168],
    [114, 168],
    [370, 168],
    [-14, 248],
    [242, 248],
    [-14, 328],
    [114, 328],
    [242, 328],
    [370, 328],
    [-14, 408],
    [114, 408],
    [370, 408],
  ].map(([x, y]) => this.shape(x ?? 0, y ?? 0));
  protected readonly chosen = this.shape(114, 248);
  protected readonly asked = this.shape(242, 408);

  private shape(x: number, y: number): string {
    return `M${x} ${y}h76a28 28 0 0 1 0 56h-76a6 6 0 0 1-6-6v-44a6 6 0 0 1 6-6z`;
  }
}
