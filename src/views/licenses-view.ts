import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { type CustomerSubscription, licenceIdPattern } from '../licences/customer-subscription.ts';
import {
  countLicences,
  expiringDays,
  type LicenceTotals,
  orderLicences,
} from '../licences/order-licences.ts';
import { licenceRow } from './licences/licence-row.ts';
import { commandButton, linkButton } from './parts/button.ts';
import { plain } from './parts/escape.ts';
import type { Note } from './parts/health-note.ts';
import { levelLooks } from './parts/level-look.ts';
import { olderAnswer, pageHead } from './parts/page-head.ts';
import { pageButtons, pageOf } from './parts/pages.ts';
import type { ViewContext } from './view-context.ts';

export interface LicensesAnswer {
  readonly customer: Customer;
  /** All of them, deleted ones too. */
  readonly licences: readonly CustomerSubscription[];
  /** How many more there are that could not be read. */
  readonly unreadable: number;
  readonly readAt: number;
  /** Why Partner Center could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly notes: readonly Note[];
  /** Whether the licences can be changed from the card. */
  readonly canChange?: boolean;
}

const rowsPerPage = 10;

/** What a customer owns, what needs attention first. Under 25 KB. */
export function licensesView(ctx: ViewContext, answer: LicensesAnswer): CardReply {
  const { customer, licences, unreadable, readAt, error } = answer;
  const { tenantId } = customer;
  const name = plain(customer.name, 80);
  const totals = countLicences(licences, ctx.now);
  const state = stateOf(ctx, totals, unreadable, error !== undefined);
  const counts = countsOf(ctx, totals);
  const summary = ctx.t('licenses.summary', { customer: name, state: state.text, counts }).trim();
  const list = pageOf(orderLicences(licences, ctx.now), answer.page ?? 1, rowsPerPage);
  const portal = ctx.links.portal(customer, 'partnerCenter');
  const { first, last, total } = list;
  return {
    card: 'licenses',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title: ctx.t('licenses.title', { customer: name }),
        look: state.look,
        state: state.text,
        lines: counts === '' ? [] : [counts],
        readAt,
        notes: answer.notes,
        error,
      }),
      stale: olderAnswer(ctx, 'licences', error, customer),
      unreadable: unreadable > 0 ? [{ text: ctx.t('licenses.unreadable', { count: unreadable }) }] : [],
      range: list.pages > 1 ? [{ text: ctx.t('licenses.page', { first, last, total }) }] : [],
      rows: list.items.map((licence) =>
        licenceRow(ctx, licence, answer.canChange ? changeButtons(ctx, customer, licence) : []),
      ),
      deleted: totals.deleted > 0 ? [{ text: ctx.t('licenses.deleted', { count: totals.deleted }) }] : [],
      pages: pageButtons(ctx, list, 'licenses', { tenantId }),
      buttons: [
        commandButton(ctx.t('button.refresh'), 'licenses', { tenantId, fresh: true }, { replace: true }),
      ],
      links: portal === undefined ? [] : [linkButton(ctx.t('licenses.button.partnerCenter'), portal)],
    },
  };
}

/** Opens the licence with what can be done with it; none where nothing can. */
function changeButtons(ctx: ViewContext, { tenantId }: Customer, licence: CustomerSubscription) {
  const { id, product, isAzure, status } = licence;
  const isChangeable = !isAzure && (status === 'active' || status === 'suspended');
  if (!isChangeable || !licenceIdPattern.test(id)) return [];
  const tooltip = ctx.t('licence.button.changeOf', { product: plain(product, 60) });
  return [commandButton(ctx.t('licence.button.change'), 'licence', { tenantId, licence: id }, { tooltip })];
}

/** Green only if all was read just now and nothing needs attention. */
function stateOf(ctx: ViewContext, totals: LicenceTotals, unreadable: number, isOlder: boolean) {
  const { licences: count, stopped, expiring, unclear } = totals;
  const { down, degraded, unknown, healthy } = levelLooks;
  const attention = stopped + expiring + unclear;
  if (attention > 0) {
    const look = stopped > 0 ? down : expiring > 0 ? degraded : unknown;
    return { look, text: ctx.t('licenses.attention', { count: attention }) };
  }
  if (unreadable > 0) {
    const text = count > 0 ? ctx.t('licenses.fineRead', { count }) : ctx.t('licenses.noneRead');
    return { look: unknown, text };
  }
  if (count === 0) return { look: unknown, text: ctx.t('licenses.none') };
  return { look: isOlder ? unknown : healthy, text: ctx.t('licenses.fine', { count }) };
}

function countsOf(ctx: ViewContext, { licences, seats, stopped, expiring, unclear }: LicenceTotals): string {
  const needs = stopped + expiring + unclear > 0;
  return [
    ...(stopped > 0 ? [ctx.t('licenses.stopped', { count: stopped })] : []),
    ...(expiring > 0 ? [ctx.t('licenses.expiring', { count: expiring, days: expiringDays })] : []),
    ...(unclear > 0 ? [ctx.t('licenses.unclear', { count: unclear })] : []),
    ...(needs ? [ctx.t('licenses.total', { count: licences })] : []),
    ...(seats > 0 ? [ctx.t('licenses.seats', { count: seats })] : []),
  ].join(ctx.t('list.separator'));
}
