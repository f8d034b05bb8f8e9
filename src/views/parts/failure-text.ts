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

/** What is missing where only something newer is; what is not named here is missing as a whole. */
const newer = {
  health: 'thing.healthNow',
  issue: 'thing.issueNow',
  azure: 'thing.azureNow',
  history: 'thing.historyNow',
  messages: 'thing.messagesNow',
  licences: 'thing.licencesNow',
} as const satisfies Partial<Record<Gap['what'], string>>;

/** The same where only a part is. */
const part = {
  health: 'thing.healthPart',
  azure: 'thing.azurePart',
  history: 'thing.historyPart',
  messages: 'thing.messagesPart',
} as const satisfies Partial<Record<Gap['what'], string>>;

/** Reasons that are about the tenant that a token is asked of. */
const tokenReasons: readonly FailureReason[] = [
  'consent_missing',
  'tenant_unknown',
  'tenant_deleted',
  'sign_in_refused',
];

/** Says why something could not be read and how to mend it; never a status code, never the error's own message. */
export function failureText(ctx: ViewContext, { error, customer, what, missing }: FailureFacts): FailureText {
  const isPartners = customer === undefined || (isPartnerCenter(what) && tokenReasons.includes(error.reason));
  const values = {
    owner: isPartners ? 'partner' : 'customer',
    customer: plain(customer?.name ?? '', 80),
    thing: ctx.t(thingKey(what, missing)),
    what,
  };
  const link = customer && linkOf(ctx, what, error.reason, customer);
  return {
    sentence: ctx.t(`failure.${error.reason}`, values),
    mend: mendFor(ctx, error, values),
    ...(link ? { link } : {}),
  };
}

/** Partner Center is read as the partner itself, so a token that is refused there is the partner's matter. */
function isPartnerCenter(what: Gap['what']): boolean {
  return what === 'licences' || what === 'profile';
}

function thingKey(what: Gap['what'], missing: FailureFacts['missing']) {
  if (missing === 'event') return 'thing.issue';
  if (missing === 'newer' && has(newer, what)) return newer[what];
  if (missing === 'part' && has(part, what)) return part[what];
  return `thing.${what}` as const;
}

function has<Names extends object>(names: Names, name: PropertyKey): name is keyof Names {
  return Object.hasOwn(names, name);
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

function linkOf(
  ctx: ViewContext,
  what: Gap['what'],
  reason: FailureReason,
  customer: Customer,
): LinkButton | undefined {
  if (isPartnerCenter(what)) return partnerCenterLink(ctx, reason, customer);
  if (what === 'azure') return azureLink(ctx, reason, customer);
  // A permission is given where an admin of the customer consents.
  return linkFor(
    ctx,
    what === 'messages' && reason === 'access_denied' ? 'consent_missing' : reason,
    customer,
  );
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

function partnerCenterLink(
  ctx: ViewContext,
  reason: FailureReason,
  customer: Customer,
): LinkButton | undefined {
  const page = ctx.links.portal(customer, 'partnerCenter');
  const helps = ['access_denied', 'not_found', 'answer_malformed', 'no_answer'].includes(reason);
  return helps && page !== undefined ? linkButton(ctx.t('licenses.button.partnerCenter'), page) : undefined;
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
