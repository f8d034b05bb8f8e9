import type { Customer } from '../../customers/customer.ts';
import type { FailureReason, ReadError } from '../../errors.ts';
import { isTrackingId } from '../../health/azure/tracking-id.ts';
import type { Gap } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';
import { type LinkButton, linkButton } from './button.ts';
import { plain } from './escape.ts';
import { span } from './time.ts';

/** A failure as a person reads it: what is missing and why, who can mend it and how, and where. Literal text. */
export interface FailureText {
  readonly sentence: string;
  readonly mend: string;
  readonly link?: LinkButton;
}

export interface FailureFacts {
  readonly error: ReadError;
  /** Whose data could not be read; undefined where it is the partner's own. */
  readonly customer?: Customer;
  readonly what: Gap['what'];
  /** What of it is missing, where not all is: a part, one event, or only what is newer than an answer that is shown. */
  readonly missing?: 'part' | 'event' | 'newer';
}

/** That an issue can't be read: an event of Azure takes other rights than an issue of Microsoft 365. */
export function missingIssue(id: string): Pick<FailureFacts, 'what' | 'missing'> {
  return isTrackingId(id) ? { what: 'azure', missing: 'event' } : { what: 'issue' };
}

/** Says why something could not be read and how to mend it; never a status code, never the error's own message. */
export function failureText(ctx: ViewContext, { error, customer, what, missing }: FailureFacts): FailureText {
  const values = {
    owner: customer ? 'customer' : 'partner',
    customer: plain(customer?.name ?? '', 80),
    thing: ctx.t(thingKey(what, missing)),
    what,
  };
  const link = customer && (what === 'azure' ? azureLink : linkFor)(ctx, error.reason, customer);
  return {
    sentence: ctx.t(`failure.${error.reason}`, values),
    mend: mendFor(ctx, error, values),
    ...(link ? { link } : {}),
  };
}

function thingKey(what: Gap['what'], missing: FailureFacts['missing']) {
  if (missing === 'part' && what === 'health') return 'thing.healthPart';
  if (missing === 'newer' && what === 'health') return 'thing.healthNow';
  if (missing === 'newer' && what === 'issue') return 'thing.issueNow';
  if (missing === 'event') return 'thing.issue';
  return `thing.${what}` as const;
}

function mendFor(
  ctx: ViewContext,
  error: ReadError,
  values: { owner: string; customer: string; what: Gap['what'] },
): string {
  const { retryAfterSeconds } = error.details;
  if (error.reason === 'throttled' && retryAfterSeconds !== undefined) {
    // Rounded up: a reader who comes back a second early is refused again.
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    return ctx.t('mend.throttledUntil', { span: span(ctx, minutes * 60_000) });
  }
  return ctx.t(`mend.${error.reason}`, values);
}

function linkFor(ctx: ViewContext, reason: FailureReason, customer: Customer): LinkButton | undefined {
  switch (reason) {
    case 'consent_missing':
      return linkButton(ctx.t('link.consent'), ctx.links.consent(customer));
    case 'access_denied':
    case 'tenant_deleted':
      return linkButton(ctx.t('link.delegatedAccess'), ctx.links.delegatedAccess(customer));
    case 'not_found':
    case 'answer_malformed':
    case 'no_answer':
      return linkButton(ctx.t('button.adminCenter'), ctx.links.serviceHealth(customer));
    default:
      return undefined;
  }
}

/** Roles are given in Azure's own portal, and consent is not; undefined where the customer's cloud has no portal. */
function azureLink(ctx: ViewContext, reason: FailureReason, customer: Customer): LinkButton | undefined {
  if (reason === 'consent_missing') return linkFor(ctx, reason, customer);
  const portal = ctx.links.portal(customer, 'azure');
  return portal === undefined ? undefined : linkButton(ctx.t('azure.portal'), portal);
}

/** A failure as the templates show it. */
export interface GapBlock {
  readonly sentence: string;
  readonly mend: string;
  readonly links: readonly LinkButton[];
}

export function gapBlock(ctx: ViewContext, facts: FailureFacts): GapBlock {
  const { sentence, mend, link } = failureText(ctx, facts);
  return { sentence, mend, links: link ? [link] : [] };
}

/**
 * Two buttons of one title on a card would make a reader choose blindly: where a gap has a link like the card's own,
 * the card's own stays, and leads where the gap's did.
 */
export function withoutTwins(blocks: readonly GapBlock[], own: LinkButton) {
  const isTwin = ({ title }: LinkButton) => title === own.title;
  return {
    blocks: blocks.map((block) => ({ ...block, links: block.links.filter((link) => !isTwin(link)) })),
    link: blocks.flatMap(({ links }) => links).find(isTwin) ?? own,
  };
}
