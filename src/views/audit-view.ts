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

/** Customers of one entry that are named; the others are counted. */
const namedCustomers = 3;

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
  'subscription.subscribe': 'audit.action.subscriptionSubscribe',
  'subscription.unsubscribe': 'audit.action.subscriptionUnsubscribe',
  'subscription.change': 'audit.action.subscriptionChange',
  'subscription.pause': 'audit.action.subscriptionPause',
  'subscription.resume': 'audit.action.subscriptionResume',
  'subscription.digest': 'audit.action.subscriptionDigest',
  'notice.mute': 'audit.action.noticeMute',
  'notice.unmute': 'audit.action.noticeUnmute',
  'notice.acknowledge': 'audit.action.noticeAcknowledge',
  'notice.release': 'audit.action.noticeRelease',
  'customer.tag': 'audit.action.customerTag',
  'customer.untag': 'audit.action.customerUntag',
  'customer.report': 'audit.action.customerReport',
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
  const { at, by, action, object, detail, outcome, until, correlationId } = entry;
  const about = [
    plain(object, 80),
    plain(detail ?? '', 100),
    ...(until === undefined ? [] : [ctx.t('audit.until', { moment: moment(ctx, until) })]),
    ...(namesCustomer ? [customersOf(ctx, entry)] : []),
  ].filter((part) => part !== '');
  const said = { name: plain(by.name, 60) || ctx.t('audit.nobody'), at: moment(ctx, at) };
  return {
    ...looks[outcome],
    what: `${ctx.t(`audit.outcome.${outcome}`)} · ${ctx.t(actionKeys[action])}`,
    about: about.join(' · '),
    by: entry.where
      ? ctx.t('audit.byIn', { ...said, place: placeOf(ctx, entry.where) })
      : ctx.t('audit.by', said),
    // What went well needs no looking up in the log.
    reference:
      outcome === 'done'
        ? []
        : [{ text: ctx.t('audit.reference', { correlationId: plain(correlationId, 40) }) }],
  };
}

/** The one, or some of several by name. */
function customersOf(ctx: ViewContext, { customer, customers = [] }: AuditEntry): string {
  const all = [...(customer ? [customer] : []), ...customers].map(({ name }) => plain(name, 60));
  const names = all.slice(0, namedCustomers).join(ctx.t('list.separator'));
  const count = all.length - namedCustomers;
  return count > 0 ? ctx.t('filter.more', { names, count }) : names;
}

function placeOf(ctx: ViewContext, { kind, name }: NonNullable<AuditEntry['where']>): string {
  return plain(name ?? '', 60) || ctx.t(`audit.place.${kind}`);
}
