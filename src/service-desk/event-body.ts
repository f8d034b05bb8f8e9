import type { RequestEvent, RequestEventKind } from '../support/support-request.ts';

/** Names of the events as the desk reads them. A name that is out in the world never changes its meaning. */
const types: Readonly<Record<RequestEventKind, string>> = {
  opened: 'support_request.opened',
  failed: 'support_request.failed',
  numbered: 'support_request.numbered',
  statusChanged: 'support_request.status_changed',
  answered: 'support_request.answered',
  answerOverdue: 'support_request.answer_overdue',
  noteAdded: 'support_request.note_added',
  severityChanged: 'support_request.severity_changed',
  closed: 'support_request.closed',
  reopened: 'support_request.reopened',
  reviewPublished: 'support_request.review_published',
};

/**
 * The JSON of an event: `type`, `timestamp` and `data` as Standard Webhooks lays down
 * (github.com/standard-webhooks/standard-webhooks, "Payload structure"), `data.version` for what is in it. Fields may be
 * added within a version; none is taken away or given another meaning. docs/support-requests.md describes it.
 */
export function eventBody({ kind, at, request, by, note, from, to }: RequestEvent): string {
  const { customer, form, microsoft, openedBy } = request;
  return JSON.stringify({
    type: types[kind],
    timestamp: iso(at),
    data: {
      version: 1,
      request: {
        number: request.number,
        state: request.state,
        route: request.route,
        customer: { tenantId: customer.tenantId, name: customer.name, cloud: customer.cloud },
        service: form.service,
        severity: form.severity,
        title: form.title,
        description: form.description,
        impact: form.impact,
        startedAt: iso(form.startedAt),
        usersHit: form.usersHit,
        issueId: form.issueId,
        azureSubscriptionId: form.azure?.subscriptionId,
        contact: form.contact,
        openedBy: { userId: openedBy.userId, name: openedBy.name },
        openedAt: iso(request.openedAt),
        changedAt: iso(request.changedAt),
        answerDueAt: iso(request.answerDueAt),
        answeredAt: iso(request.answeredAt),
        microsoft: microsoft && { number: microsoft.number, status: microsoft.status },
        linked: request.linked,
      },
      change: {
        by: by && { userId: by.userId, name: by.name },
        from,
        to,
        note: note && { text: note.text, by: note.by, from: note.from, at: iso(note.at) },
      },
    },
  });
}

function iso(at: number): string;
function iso(at: number | undefined): string | undefined;
function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
