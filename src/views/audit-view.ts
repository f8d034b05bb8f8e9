import type { AuditAction, AuditEntry } from '../audit/audit.ts';
import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { type Note, noteText } from './parts/health-note.ts';
import { pageButtons } from './parts/pages.ts';
import { moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface AuditAnswer {
  /** One page of it, newest first. */
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  /** Missing where it is about all customers. */
  readonly customer?: Customer;
  readonly notes: readonly Note[];
}

/** A shape for each outcome; its word stands beside it. */
const looks = {
  begun: { icon: '?', color: 'default' },
  done: { icon: '✓', color: 'good' },
  failed: { icon: '✕', color: 'attention' },
} as const satisfies Record<AuditEntry['outcome'], object>;

const actionKeys = {
  'request.open': 'audit.action.requestOpen',
  'request.number': 'audit.action.requestNumber',
  'request.note': 'audit.action.requestNote',
  'request.severity': 'audit.action.requestSeverity',
  'request.status': 'audit.action.requestStatus',
  'request.close': 'audit.action.requestClose',
  'request.reopen': 'audit.action.requestReopen',
  'licence.suspend': 'audit.action.licenceSuspend',
  'licence.reactivate': 'audit.action.licenceReactivate',
  'licence.seats': 'audit.action.licenceSeats',
  'person.signOut': 'audit.action.personSignOut',
} as const satisfies Record<AuditAction, string>;

/** Who did what for whom, when, with which outcome. */
export function auditView(ctx: ViewContext, answer: AuditAnswer): CardReply {
  const { entries, total, page, perPage, customer, notes } = answer;
  const title =
    customer === undefined
      ? ctx.t('audit.title')
      : ctx.t('audit.titleCustomer', { customer: plain(customer.name, 80) });
  const first = (page - 1) * perPage + 1;
  const range =
    entries.length === 0
      ? ctx.t('audit.empty')
      : ctx.t('overview.range', { first, last: first + entries.length - 1, total });
  const summary = ctx.t('audit.summary', { title, range });
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    card: 'audit',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      range,
      notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
      rows: entries.map((entry) => row(ctx, entry, customer === undefined)),
      buttons: pageButtons(ctx, { page, pages }, 'audit', { tenantId: customer?.tenantId }),
    },
  };
}

function row(ctx: ViewContext, entry: AuditEntry, namesCustomer: boolean) {
  const { at, by, action, object, detail, outcome, correlationId } = entry;
  const about = [
    plain(object, 80),
    ...(detail === undefined ? [] : [plain(detail, 80)]),
    ...(namesCustomer && entry.customer ? [plain(entry.customer.name, 80)] : []),
  ].filter((part) => part !== '');
  return {
    ...looks[outcome],
    what: `${ctx.t(`audit.outcome.${outcome}`)} · ${ctx.t(actionKeys[action])}`,
    about: about.join(' · '),
    by: ctx.t('audit.by', { name: plain(by.name, 60) || ctx.t('audit.nobody'), at: moment(ctx, at) }),
    // What went well needs no looking up in the log.
    reference:
      outcome === 'done'
        ? []
        : [{ text: ctx.t('audit.reference', { correlationId: plain(correlationId, 40) }) }],
  };
}
