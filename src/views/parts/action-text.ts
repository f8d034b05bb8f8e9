import type { ActionReason } from '../../action-error.ts';
import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { type LinkButton, linkButton } from './button.ts';
import { plain } from './escape.ts';
import { span } from './time.ts';

/** What something was to be done with. */
export type ActionArea = 'azure' | 'requests' | 'licences' | 'signIn';

export interface ActionFacts {
  readonly reason: ActionReason;
  /** Microsoft's own sentence. Text from outside. */
  readonly says?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** For whom it was to be done; undefined where it is about the person alone. */
  readonly customer?: Customer | undefined;
  readonly area: ActionArea;
}

/** Why something could not be done and how to mend it, as the templates show a gap. Literal text. */
export interface ActionBlock {
  readonly sentence: string;
  readonly mend: string;
  readonly links: readonly LinkButton[];
}

const saysWidth = 300;

/** Says why something could not be done and who can mend it; never a status code, never the error's own message. */
export function actionBlock(ctx: ViewContext, facts: ActionFacts): ActionBlock {
  const { reason, customer, area } = facts;
  const values = { customer: plain(customer?.name ?? '', 80), area };
  const says = plain(facts.says ?? '', saysWidth);
  const sentence = ctx.t(`action.${reason}`, values);
  const link = customer && linkOf(ctx, facts, customer);
  return {
    sentence: says === '' ? sentence : `${sentence}${ctx.t('action.says', { says })}`,
    mend: mendOf(ctx, facts, values),
    links: link ? [link] : [],
  };
}

function mendOf(
  ctx: ViewContext,
  { reason, retryAfterSeconds }: ActionFacts,
  values: { readonly customer: string; readonly area: ActionArea },
): string {
  if (reason === 'throttled' && retryAfterSeconds !== undefined) {
    // Rounded up: a reader who comes back a second early is refused again.
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    return ctx.t('actionMend.throttledUntil', { span: span(ctx, minutes * 60_000) });
  }
  return ctx.t(`actionMend.${reason}`, values);
}

/** Where it is mended, or done by hand until then. */
function linkOf(ctx: ViewContext, { reason, area }: ActionFacts, customer: Customer): LinkButton | undefined {
  // Partner Center is asked in the partner's own tenant: no consent of the customer's would help there.
  if (reason === 'consent_missing' && area === 'azure')
    return linkButton(ctx.t('link.consent'), ctx.links.consent(customer));
  const helps = ['access_denied', 'not_found', 'plan_missing', 'portal_only', 'rejected'].includes(reason);
  if (!helps) return undefined;
  switch (area) {
    case 'azure': {
      const portal = ctx.links.portal(customer, 'azure');
      return portal === undefined ? undefined : linkButton(ctx.t('azure.portal'), portal);
    }
    case 'requests':
      return linkButton(ctx.t('button.adminCenter'), ctx.links.adminCenter(customer));
    case 'licences': {
      const page = ctx.links.portal(customer, 'partnerCenter');
      return page === undefined ? undefined : linkButton(ctx.t('licenses.button.partnerCenter'), page);
    }
    case 'signIn':
      return undefined;
  }
}
