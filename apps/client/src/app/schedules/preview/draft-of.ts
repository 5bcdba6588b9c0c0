import { computed, type Signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { Schedule } from '@appointment/contracts';
import { modelOf, rulesBody, type ScheduleModel } from '../model/schedule-model';
import { areRulesValid } from '../model/rules-of-time';
import type { Draft } from './preview-answers';

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What a preview asks about: it changes with the rules of time alone, and there is none while one of
 * them is unfinished.
 */
export const draftOf = (
  form: FieldTree<ScheduleModel>,
  saved: Signal<Schedule | undefined>,
): Signal<Draft | undefined> => {
  const rules = computed(() => rulesBody(form().value(), saved()), { equal: isSame });
  const savedRules = computed(() => {
    const schedule = saved();
    return schedule && rulesBody(modelOf(schedule), schedule);
  });
  return computed(() => {
    if (!areRulesValid(form)) return undefined;
    const before = savedRules();
    const differs = before && !isSame(rules(), before);
    return { rules: rules(), saved: differs ? before : undefined, scheduleId: saved()?.id };
  });
};
