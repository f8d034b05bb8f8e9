import { ActionError, toActionError } from '../../../action-error.ts';

/** What there is under a name: what was to be made, something else, nothing yet, or nothing. */
export type Seen<T> =
  | { readonly kind: 'there'; readonly value: T }
  | { readonly kind: 'other' }
  | { readonly kind: 'underWay' }
  | { readonly kind: 'absent' };

/**
 * Makes something under a name of its own, once: where no good answer came, or one that the name is taken, it is looked
 * for, and sent again, once, only where it is not there. Undefined where it is still being made. Throws ActionError:
 * `outcome_unknown` where it could not be looked for either.
 */
export async function putOnce<T>(
  put: () => Promise<T | undefined>,
  see: () => Promise<Seen<T>>,
): Promise<T | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await put();
    } catch (thrown) {
      const failure = toActionError(thrown);
      if (!mayBeThere(failure)) throw failure;
      const seen = await see().catch(() => Promise.reject(failure));
      if (seen.kind === 'there') return seen.value;
      if (seen.kind === 'underWay') return undefined;
      if (seen.kind === 'other') throw nameTaken(failure);
      if (failure.reason !== 'outcome_unknown' || tries === 2) throw failure;
    }
  }
}

/** The name belongs to something else. */
export function nameTaken(failure?: ActionError): ActionError {
  return new ActionError('rejected', 'Something else has this name.', failure?.details);
}

/** Azure does not document how it says that a name is taken. */
function mayBeThere({ reason }: ActionError): boolean {
  return reason === 'outcome_unknown' || reason === 'changed_meanwhile' || reason === 'rejected';
}
