import { toActionError } from '../action-error.ts';
import type { AuditAction } from '../audit/audit.ts';
import type { Call } from '../call.ts';
import { deedOf } from './deed-of.ts';
import type { SupportParts } from './support-parts.ts';
import type { Opener, SupportRequest } from './support-request.ts';

export interface Attempt {
  readonly request: SupportRequest;
  readonly by: Opener;
  readonly call: Call;
  readonly action: AuditAction;
  /** What changes, for a person. */
  readonly detail?: string;
}

/** Does something for a person, on the record; where it fails the request has the reason too. Throws ActionError. */
export async function tryAtMicrosoft(
  { audited, keeper }: Pick<SupportParts, 'audited' | 'keeper'>,
  { request, by, call, action, detail }: Attempt,
  work: () => Promise<SupportRequest>,
): Promise<SupportRequest> {
  return audited(deedOf(action, request, by, detail), call, async () => {
    try {
      return await work();
    } catch (thrown) {
      const error = toActionError(thrown);
      // That only the portal does it is nothing that went wrong.
      if (error.reason !== 'portal_only') await keeper.noteProblem(request.number, error, by);
      throw error;
    }
  });
}
