import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { LicenceTarget } from '../../licences/change-plan.ts';
import type { CustomerSubscription } from '../../licences/customer-subscription.ts';
import { type CustomerCommand, choicesCard, customerChoice } from '../choices-view.ts';
import { commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { detailWords, statusWord } from './licence-words.ts';

const mostShown = 10;

export interface LicenceChoices {
  readonly customer: Customer;
  readonly kind: LicenceTarget['kind'];
  /** Those that it can be done with, the likeliest first; ten are shown. */
  readonly licences: readonly CustomerSubscription[];
  /** What was named, where something was. */
  readonly asked?: string | undefined;
  /** More than one is called so. */
  readonly isAmbiguous: boolean;
  /** The number of seats that was said. */
  readonly seats?: number | undefined;
}

/** Which licence is meant: nothing is changed on a guess. */
export function licenceChoicesView(ctx: ViewContext, choices: LicenceChoices): CardReply {
  const { customer, kind, licences, asked, isAmbiguous, seats } = choices;
  const { tenantId } = customer;
  const name = plain(customer.name, 80);
  const title = ctx.t(licences.length > 0 ? `licence.which.${kind}` : `licence.none.${kind}`, {
    customer: name,
  });
  const said = plain(asked ?? '', 60);
  const more = licences.length - mostShown;
  return choicesCard({
    title,
    summary: title,
    texts:
      said === '' || licences.length === 0
        ? []
        : [ctx.t(isAmbiguous ? 'licence.which.several' : 'licence.which.asked', { asked: said })],
    choices: licences.slice(0, mostShown).map((licence) => ({
      button: commandButton(
        plain(licence.product, 60),
        kind,
        { tenantId, licence: licence.id, seats },
        { replace: true },
      ),
      details: [{ text: `${statusWord(ctx, licence)} · ${detailWords(ctx, licence)}` }],
    })),
    after: more > 0 ? [ctx.t('licence.which.more', { count: more })] : [],
    buttons: [commandButton(ctx.t('licence.button.all'), 'licenses', { tenantId }, { replace: true })],
  });
}

/** Whether the customer that fits what was said is the one that is meant: nothing is changed on a guess. */
export function sureCustomerView(
  ctx: ViewContext,
  { customers, buttons }: { readonly customers: readonly Customer[]; readonly buttons: CustomerCommand },
): CardReply {
  const title = ctx.t('choices.title');
  const text = ctx.t('licence.which.customerText');
  return choicesCard({
    title,
    summary: `${title} ${text}`,
    texts: [text],
    choices: customers.map((customer) => customerChoice(ctx, customer, buttons)),
    after: [],
    buttons: [],
  });
}
