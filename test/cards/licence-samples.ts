import { ActionError } from '../../src/action-error.ts';
import type { CardReply } from '../../src/commands/reply.ts';
import type { Customer } from '../../src/customers/customer.ts';
import { type LicenceTarget, planChange } from '../../src/licences/change-plan.ts';
import type { ChangeRecord } from '../../src/licences/change-record.ts';
import type { CustomerSubscription } from '../../src/licences/customer-subscription.ts';
import type { Asked } from '../../src/licences/licence-changer.ts';
import { changeOutcomeView } from '../../src/views/licences/change-outcome-view.ts';
import { changeView } from '../../src/views/licences/change-view.ts';
import { licenceChoicesView, sureCustomerView } from '../../src/views/licences/licence-choices-view.ts';
import { licenceView } from '../../src/views/licences/licence-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { aLicence } from '../builders.ts';
import { contoso, hour, minute, now, others } from './fixture.ts';

const day = 24 * hour;
const key = '5eed0000-0000-4000-8000-000000000007';
const etag = 'eyJpZCI6Ijgy';

const active = aLicence({
  product: 'Microsoft 365 Business Premium',
  quantity: 120,
  endsAt: now + 130 * day,
});
const suspended = aLicence({
  product: 'Microsoft Defender for Office 365 (Plan 1)',
  status: 'suspended',
  quantity: 40,
  autoRenews: false,
  endsAt: now + 12 * day,
});
const trial = aLicence({
  product: 'Microsoft 365 E5',
  isTrial: true,
  autoRenews: false,
  endsAt: now + 9 * day,
});

const suspend: LicenceTarget = { kind: 'suspend' };
const reactivate: LicenceTarget = { kind: 'reactivate' };
const seats = (count: number): LicenceTarget => ({ kind: 'seats', seats: count });

function asked(licence: CustomerSubscription, target: LicenceTarget): Asked {
  return { kind: 'plan', plan: planChange(licence, target), key, etag };
}

function record(before: CustomerSubscription, target: LicenceTarget, name = 'Ada Lindqvist'): ChangeRecord {
  const { tenantId } = contoso;
  const by = { userId: 'ada', name };
  return { key, tenantId, target, before, etag, state: 'begun', by, askedAt: now - minute };
}

const question = (licence: CustomerSubscription, target: LicenceTarget) => (ctx: ViewContext) =>
  changeView(ctx, { customer: contoso, target, asked: asked(licence, target) });

const failed =
  (before: CustomerSubscription, target: LicenceTarget, error: ActionError) => (ctx: ViewContext) =>
    changeOutcomeView(
      ctx,
      contoso,
      { kind: 'failed', at: now, record: record(before, target), error },
      target,
    );

/** Samples of the card of one licence: as it is, before a change and after it. */
export const licenceSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  licence: (ctx) => licenceView(ctx, { customer: contoso, licence: active }),
  'licence-wrong-seats': (ctx) => licenceView(ctx, { customer: contoso, licence: active, wrongSeats: true }),
  'licence-trial': (ctx) =>
    licenceView(ctx, {
      customer: contoso,
      licence: trial,
      refused: { refusal: 'trial', target: suspend },
    }),
  'licence-azure': (ctx) =>
    licenceView(ctx, { customer: contoso, licence: { ...active, product: 'Azure plan', isAzure: true } }),
  'licence-suspend': question(active, suspend),
  'licence-reactivate': question(suspended, reactivate),
  'licence-more-seats': question(active, seats(150)),
  'licence-many-more-seats': question(active, seats(1500)),
  'licence-fewer-seats': question(active, seats(90)),
  'licence-meanwhile': (ctx) =>
    changeView(ctx, {
      customer: contoso,
      target: suspend,
      asked: asked({ ...active, quantity: 100, autoRenews: false }, suspend),
      before: active,
    }),
  'licence-done': (ctx) =>
    changeOutcomeView(
      ctx,
      contoso,
      {
        kind: 'done',
        at: now,
        record: record(active, suspend),
        after: { ...active, status: 'suspended', autoRenews: false },
      },
      suspend,
    ),
  'licence-running': (ctx) =>
    changeOutcomeView(
      ctx,
      contoso,
      {
        kind: 'running',
        record: record(active, seats(150)),
        isAccepted: true,
        later: Promise.resolve(undefined),
      },
      seats(150),
    ),
  'licence-rejected': failed(
    active,
    seats(90),
    new ActionError('rejected', '400', {
      says: 'The quantity of licenses can’t be decreased after the cancellation window.',
    }),
  ),
  'licence-unknown': failed(active, suspend, new ActionError('outcome_unknown', 'lost')),
  'licence-denied': failed(suspended, reactivate, new ActionError('access_denied', '403')),
  'choices-licences': (ctx) =>
    licenceChoicesView(ctx, {
      customer: contoso,
      kind: 'suspend',
      licences: [active, { ...active, id: '2', product: 'Power BI Pro', quantity: 15 }],
      asked: 'premium',
      isAmbiguous: false,
    }),
  'choices-no-licence': (ctx) =>
    licenceChoicesView(ctx, { customer: contoso, kind: 'reactivate', licences: [], isAmbiguous: false }),
  'choices-sure-customer': (ctx) =>
    sureCustomerView(ctx, {
      customers: [contoso, ...others],
      buttons: ({ tenantId }) => ({ command: 'suspend', args: { tenantId } }),
    }),
};

/** The same with texts longer, and more of them, than any card holds. */
export function hugeLicences(long: string, customer: Customer): [string, (ctx: ViewContext) => CardReply][] {
  const licence = aLicence({ product: long, unit: long, term: long, isTrial: true });
  const changed = { ...licence, quantity: 1, status: 'suspended', autoRenews: false } as const;
  const target = seats(90);
  const deed = record(licence, target, long);
  return [
    ['licence', (ctx) => licenceView(ctx, { customer, licence, wrongSeats: true, notes: [] })],
    [
      'licence-change',
      (ctx) => changeView(ctx, { customer, target, asked: asked(licence, target), before: changed }),
    ],
    [
      'licence-done',
      (ctx) =>
        changeOutcomeView(ctx, customer, { kind: 'done', at: now, record: deed, after: licence }, target),
    ],
    [
      'licence-failed',
      (ctx) => {
        const error = new ActionError('rejected', '400', { says: long });
        return changeOutcomeView(ctx, customer, { kind: 'failed', at: now, record: deed, error }, target);
      },
    ],
    [
      'choices-licences',
      (ctx) =>
        licenceChoicesView(ctx, {
          customer,
          kind: 'seats',
          licences: Array.from({ length: 40 }, (_, i) => ({ ...licence, id: `${i}` })),
          asked: long,
          isAmbiguous: true,
          seats: 1_000_000,
        }),
    ],
  ];
}
