import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { LicenceTarget } from '../../licences/change-plan.ts';
import type { ChangeEnd, ChangeOutcome } from '../../licences/licence-changer.ts';
import { actionBlock } from '../parts/action-text.ts';
import { plain } from '../parts/escape.ts';
import { levelLooks } from '../parts/level-look.ts';
import type { ViewContext } from '../view-context.ts';
import { changeArgs, changeView } from './change-view.ts';
import { allLicencesButton, type FootButton, footButton, licenceCard } from './licence-card.ts';
import { detailLines } from './licence-words.ts';

type Of<Kind> = Extract<ChangeOutcome, { kind: Kind }>;

/** What became of a change, or where it stands. */
export function changeOutcomeView(
  ctx: ViewContext,
  customer: Customer,
  outcome: ChangeEnd | Of<'running'>,
  target: LicenceTarget,
): CardReply {
  switch (outcome.kind) {
    case 'done':
      return doneView(ctx, customer, outcome);
    case 'running':
      return runningView(ctx, customer, outcome);
    case 'failed':
      return failedView(ctx, customer, outcome);
    case 'meanwhile':
      return changeView(ctx, { customer, target, asked: outcome.asked, before: outcome.before });
  }
}

function doneView(ctx: ViewContext, customer: Customer, { record, after }: Of<'done'>): CardReply {
  const { target, by } = record;
  const { tenantId } = customer;
  const name = plain(by?.name ?? '', 60);
  return licenceCard(ctx, {
    customer,
    title: plain(after.product, 80),
    look: levelLooks.healthy,
    state:
      target.kind === 'seats'
        ? ctx.t('licence.done.seats', { seats: target.seats })
        : ctx.t(`licence.done.${target.kind}`),
    lines: detailLines(ctx, after),
    notes: [
      ...(name === '' ? [] : [ctx.t('licence.done.by', { name })]),
      ...(target.kind === 'seats' ? [] : [ctx.t('licence.done.soon')]),
    ],
    buttons: [
      allLicencesButton(ctx, customer),
      footButton(ctx.t('licence.button.change'), 'licence', { tenantId, licence: after.id }),
    ],
  });
}

function runningView(ctx: ViewContext, customer: Customer, { record, isAccepted }: Of<'running'>): CardReply {
  const refresh = ctx.t('button.refresh');
  return licenceCard(ctx, {
    customer,
    title: plain(record.before.product, 80),
    look: levelLooks.watching,
    state: ctx.t('licence.running'),
    lines: [
      ctx.t(isAccepted ? 'licence.running.accepted' : 'licence.running.sent'),
      ctx.t('licence.running.later', { refresh }),
    ],
    buttons: [
      footButton(refresh, record.target.kind, lookArgs(customer, record)),
      allLicencesButton(ctx, customer),
    ],
  });
}

function failedView(ctx: ViewContext, customer: Customer, { record, error }: Of<'failed'>): CardReply {
  const { target, before } = record;
  const { reason, details } = error;
  const isUnknown = reason === 'outcome_unknown';
  const failure = actionBlock(ctx, {
    reason,
    says: details.says,
    retryAfterSeconds: details.retryAfterSeconds,
    customer,
    area: 'licences',
  });
  return licenceCard(ctx, {
    customer,
    title: plain(before.product, 80),
    look: isUnknown ? levelLooks.unknown : levelLooks.down,
    state: ctx.t(`licence.failed.${isUnknown ? 'unknown' : target.kind}`),
    lines: [],
    failure: reason === 'rejected' ? { ...failure, mend: ctx.t('licence.failed.rejected') } : failure,
    buttons: [...againButtons(ctx, customer, { record, error }), allLicencesButton(ctx, customer)],
    hasPortal: true,
  });
}

/** What can be done next: look, or the same again; what Microsoft refused is not offered as it was. */
function againButtons(
  ctx: ViewContext,
  customer: Customer,
  { record, error }: Pick<Of<'failed'>, 'record' | 'error'>,
): FootButton[] {
  const { target, before, key, etag } = record;
  const { tenantId } = customer;
  const args = changeArgs(customer, before.id, target);
  const again = ctx.t('licence.button.again');
  switch (error.reason) {
    case 'rejected':
      return [footButton(ctx.t('licence.button.change'), 'licence', { tenantId, licence: before.id })];
    case 'outcome_unknown':
      return [
        footButton(ctx.t('button.refresh'), target.kind, lookArgs(customer, record)),
        footButton(again, target.kind, { ...args, key, etag, confirm: true }),
      ];
    default:
      return [footButton(again, target.kind, args)];
  }
}

function lookArgs(customer: Customer, { before, target, key }: Of<'failed'>['record']) {
  return { ...changeArgs(customer, before.id, target), key, look: true };
}
