import type { ActionReason } from '../../action-error.ts';
import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { type LinkButton, linkButton } from './button.ts';
import { plain } from './escape.ts';
import { moment } from './time.ts';

/** What something was to be done with. */
export type ActionArea = 'azure' | 'requests' | 'licences' | 'signIn';

export interface ActionFacts {
  readonly reason: ActionReason;
  /** Microsoft's own sentence. Text from outside. */
  readonly says?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** The same as a moment, for what failed a while ago. */
  readonly againAt?: number | undefined;
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
const minute = 60_000;

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
  { reason, retryAfterSeconds, againAt }: ActionFacts,
  values: { readonly customer: string; readonly area: ActionArea },
): string {
  const at = againAt ?? (retryAfterSeconds === undefined ? undefined : ctx.now + retryAfterSeconds * 1_000);
  return reason === 'throttled' && at !== undefined
    ? whenAgain(ctx, at)
    : ctx.t(`actionMend.${reason}`, values);
}

/** Rounded up: a reader who comes back a second early is refused again. */
function whenAgain(ctx: ViewContext, at: number): string {
  const wait = at - ctx.now;
  if (wait <= 0) return ctx.t('actionMend.throttledOver');
  if (wait <= minute) return ctx.t('actionMend.throttledSeconds', { seconds: Math.ceil(wait / 1_000) });
  return ctx.t('actionMend.throttledUntil', { moment: moment(ctx, Math.ceil(at / minute) * minute) });
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
