import { ActionError } from '../action-error.ts';
import { azureTicketOf } from './microsoft-of.ts';
import { planChange } from './plan/plan-change.ts';
import type { Planned } from './plan/planned.ts';
import { withSeverity } from './plan/response-clock.ts';
import { heldBy } from './route-of.ts';
import type { Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import type { Severity, SupportRequest } from './support-request.ts';
import { tryAtMicrosoft } from './try-at-microsoft.ts';

/** How bad it is changes. */
export function createSeverity(parts: SupportParts): Pick<Support, 'changeSeverity'> {
  const { azure, keeper, clock } = parts;

  function plan(request: SupportRequest, severity: Severity): Planned {
    const { severity: from } = request.form;
    if (from === severity) return { request, events: [] };
    const now = clock();
    const changed = { ...withSeverity(request, severity, now), changedAt: now };
    return { request: changed, events: [{ kind: 'severityChanged', from, to: severity }] };
  }

  return {
    async changeSeverity(number, severity, by, call) {
      const request = await keeper.get(number);
      const { severity: from } = request.form;
      if (from === severity) return request;
      if (severity === 'critical' && request.form.contact.phone === undefined) {
        throw new ActionError('rejected', 'A critical request needs a phone number.');
      }
      const detail = `${from} -> ${severity}`;
      return tryAtMicrosoft(parts, { request, by, call, action: 'request.severity', detail }, async () => {
        if (heldBy(request) === 'partnerCenter') {
          throw new ActionError('portal_only', 'Partner Center changes no severity.');
        }
        if (request.route === 'azure' && request.state === 'creating') {
          throw new ActionError('outcome_unknown', 'Azure has not made the ticket yet.');
        }
        if (heldBy(request) !== 'azure') return keeper.change(number, (now) => plan(now, severity), by);
        const answer = await azure.change(request.customer, azureTicketOf(request), { severity }, call);
        return keeper.change(
          number,
          (now) => {
            const own = plan(now, severity);
            const { request: after, events } = planChange(own.request, answer, clock());
            return { request: after, events: [...own.events, ...events] };
          },
          by,
        );
      });
    },
  };
}
