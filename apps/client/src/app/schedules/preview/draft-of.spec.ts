import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, min } from '@angular/forms/signals';
import type { Schedule } from '@appointment/contracts';
import { aSchedule } from '../../../testing/meetings';
import { modelOf } from '../model/schedule-model';
import { draftOf } from './draft-of';

const open = () => {
  const saved = aSchedule();
  const model = signal(modelOf(saved));
  const draft = TestBed.runInInjectionContext(() => {
    const edited = form(model, (path) => min(path.bufferAfter, 0));
    return draftOf(edited, signal<Schedule | undefined>(saved));
  });
  const change = (own: Partial<ReturnType<typeof model>>) =>
    model.update((before) => ({ ...before, ...own }));
  return { change, draft };
};

describe('draftOf', () => {
  it('stays the same while what changes says nothing about times', () => {
    const { change, draft } = open();
    const before = draft();

    change({ name: 'First talk', details: 'Bring your work.', private: true });

    expect(draft()).toBe(before);
    expect(before?.saved).toBeUndefined();
  });

  it('has the saved rules beside it once they differ', () => {
    const { change, draft } = open();

    change({ bufferAfter: 15 });

    expect(draft()).toMatchObject({
      rules: { bufferAfter: 15 },
      saved: { bufferAfter: 0 },
      scheduleId: 7,
    });
  });

  it('is nothing while a rule is unfinished', () => {
    const { change, draft } = open();

    change({ bufferAfter: -1 });

    expect(draft()).toBeUndefined();
  });
});
