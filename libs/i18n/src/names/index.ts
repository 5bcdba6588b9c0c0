import type { LoadedSection } from '../messages';
import { de } from './de';
import { en } from './en';

export const names: LoadedSection<typeof en> = { en, de };
