import type { Customer } from '../customers/customer.ts';
import type { Issue } from '../health/model.ts';
import { sortIssues } from '../health/order.ts';
import { type Promised, promiseOf } from '../health/promise.ts';
import type { ServiceName, SupportRequest } from './support-request.ts';

/** What is said before the form: somebody works on it already, perhaps. */
export interface AlreadyUnderWay {
  /** Open issues of Microsoft's that may be it, worst first, each with what is promised. */
  readonly issues: readonly { readonly issue: Issue; readonly promised?: Promised }[];
  /** Our open requests for this customer and service, newest first. */
  readonly requests: readonly SupportRequest[];
}

export interface IsItNeededFacts {
  readonly customer: Customer;
  /** Missing where nobody has said which. */
  readonly service?: ServiceName | undefined;
  /** The issues that hit this customer. */
  readonly issues: readonly Issue[];
  readonly requests: readonly SupportRequest[];
  readonly now: number;
}

export function isItNeeded({ customer, service, issues, requests, now }: IsItNeededFacts): AlreadyUnderWay {
  const names = service && [fold(service.id), fold(service.name)];
  const open = issues.filter(
    (issue) => !issue.isResolved && (names === undefined || names.includes(fold(issue.service))),
  );
  return {
    issues: sortIssues(open).map((issue) => {
      const promised = promiseOf(issue, now);
      return { issue, ...(promised === undefined ? {} : { promised }) };
    }),
    requests: requests
      .filter(
        ({ customer: { tenantId }, state, form }) =>
          tenantId === customer.tenantId &&
          state !== 'closed' &&
          (service === undefined || fold(form.service.id) === fold(service.id)),
      )
      .sort((a, b) => b.openedAt - a.openedAt),
  };
}

function fold(name: string): string {
  return name.toLowerCase();
}
