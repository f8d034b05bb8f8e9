import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import { type ChangeRefusal, type LicenceTarget, mostSeats, refusalOf } from '../../licences/change-plan.ts';
import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import { commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import {
  allLicencesButton,
  type FootButton,
  footButton,
  licenceCard,
  type SeatsForm,
} from './licence-card.ts';
import { detailLines, licenceLook, statusWord } from './licence-words.ts';

export interface LicenceAnswer {
  readonly customer: Customer;
  readonly licence: CustomerSubscription;
  /** What was entered is no number of seats. */
  readonly wrongSeats?: boolean;
  /** Why what was wanted is not done. */
  readonly refused?: { readonly refusal: ChangeRefusal; readonly target: LicenceTarget } | undefined;
  readonly changed?: { readonly text: string; readonly items: readonly string[] } | undefined;
  readonly notes?: readonly string[];
}

/** One licence with what can be done with it. */
export function licenceView(ctx: ViewContext, answer: LicenceAnswer): CardReply {
  const { customer, licence, refused, changed, notes = [] } = answer;
  const form = seatsForm(ctx, answer);
  const actions = statusButtons(ctx, answer);
  const isFixed = form === undefined && actions.length === 0 && refused === undefined;
  return licenceCard(ctx, {
    customer,
    title: plain(licence.product, 80),
    look: licenceLook(licence, ctx.now),
    state: statusWord(ctx, licence),
    lines: detailLines(ctx, licence),
    notes: [
      ...notes,
      ...(isFixed ? [licence.isAzure ? ctx.t('licence.refused.azure') : ctx.t('licence.nothing')] : []),
    ],
    changed: refused ? withRefusal(changed, refusalText(ctx, refused.refusal, refused.target)) : changed,
    form,
    buttons: [...actions, allLicencesButton(ctx, customer)],
    hasPortal: true,
  });
}

function withRefusal(changed: LicenceAnswer['changed'], refusal: string): LicenceAnswer['changed'] {
  return changed ? { ...changed, items: [...changed.items, refusal] } : { text: refusal, items: [] };
}

/** Why a change is not even asked for. */
function refusalText(ctx: ViewContext, refusal: ChangeRefusal, target: LicenceTarget): string {
  switch (refusal) {
    case 'already':
      return target.kind === 'seats'
        ? ctx.t('licence.refused.already.seats', { seats: target.seats })
        : ctx.t(`licence.refused.already.${target.kind}`);
    case 'status':
      return ctx.t(`licence.refused.status.${target.kind}`);
    default:
      return ctx.t(`licence.refused.${refusal}`);
  }
}

function seatsForm(
  ctx: ViewContext,
  { customer, licence, wrongSeats }: LicenceAnswer,
): SeatsForm | undefined {
  const canChange = refusalOf(licence, { kind: 'seats', seats: licence.quantity + 1 }) === undefined;
  if (!canChange) return undefined;
  const { tenantId } = customer;
  const wrong = ctx.t('licence.seats.wrong', { most: mostSeats });
  const args = { tenantId, licence: licence.id };
  return {
    label: ctx.t('licence.seats.label'),
    value: licence.quantity,
    most: mostSeats,
    wrong,
    faults: wrongSeats ? [{ text: wrong }] : [],
    button: commandButton(ctx.t('licence.button.setSeats'), 'seats', args, { replace: true }),
  };
}

function statusButtons(ctx: ViewContext, { customer, licence }: LicenceAnswer): FootButton[] {
  const { tenantId } = customer;
  return (['suspend', 'reactivate'] as const)
    .filter((kind) => refusalOf(licence, { kind }) === undefined)
    .map((kind) => footButton(ctx.t(`licence.button.${kind}`), kind, { tenantId, licence: licence.id }));
}
