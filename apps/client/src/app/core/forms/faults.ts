import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { FieldProblem } from '@appointment/contracts';
import type { ApiProblem } from '../api/api-problem';

type Branch = FieldTree<unknown> & Readonly<Record<string, FieldTree<unknown> | undefined>>;

const fieldAt = (root: FieldTree<unknown>, path: string): FieldTree<unknown> | undefined =>
  path
    .split('.')
    .reduce<FieldTree<unknown> | undefined>(
      (tree, key) => (tree as Branch | undefined)?.[key],
      root,
    );

/**
 * The server's faults at the fields of a form that they belong to. What names no field of the form is
 * left out; the page says it above.
 *
 * @param say the words for a fault, which the server can only give in English
 */
export const faultsOf = (
  root: FieldTree<unknown>,
  problem: Pick<ApiProblem, 'errors'>,
  say: (fault: FieldProblem) => string,
): ValidationError.WithFieldTree[] =>
  problem.errors.flatMap((fault) => {
    const fieldTree = fieldAt(root, fault.field);
    return fieldTree ? [{ kind: 'server', fieldTree, message: say(fault) }] : [];
  });

/** Puts the caret where the first thing is wrong. */
export const focusFirstFault = (root: FieldTree<unknown>): void => {
  const [first] = root().errorSummary();
  first?.fieldTree().focusBoundControl();
};
