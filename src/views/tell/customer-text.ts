import type { Customer } from '../../customers/customer.ts';
import type { CustomerFacts } from '../../health/customer-text/customer-facts.ts';
import type { SupportContact } from '../../support-contact.ts';
import { plain } from '../parts/escape.ts';
import { span } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { customerMoment } from './customer-moment.ts';

export interface CustomerTextFacts {
  readonly customer: Customer;
  readonly facts: CustomerFacts;
  readonly support: SupportContact;
}

/**
 * A short neutral text about one issue for one customer, plain and ready to send: in the language and time zone of
 * `ctx`, with Microsoft's own sentences as they are, quoted. Names no other customer and leaves nothing to fill in.
 */
export function customerText(ctx: ViewContext, { customer, facts, support }: CustomerTextFacts): string {
  const service = plain(facts.service, 160);
  const id = plain(facts.id, 40);
  const paragraphs = [
    ctx.t(facts.isResolved ? 'tell.text.titleResolved' : 'tell.text.title', { service, id }),
    ctx.t(facts.isResolved ? 'tell.text.introResolved' : 'tell.text.intro', { service }),
    issueLines(ctx, facts),
    quoted(ctx, facts),
    supportLines(ctx, support, customer),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** What is affected and when. */
function issueLines(
  ctx: ViewContext,
  { title, startedAt, endedAt, isResolved, nextUpdateAt }: CustomerFacts,
) {
  const say = (at: number) => customerMoment(ctx, at);
  const what = plain(title, 200);
  return [
    what === '' ? '' : ctx.t('tell.text.what', { title: what }),
    startedAt === undefined ? '' : ctx.t('tell.text.since', { moment: say(startedAt) }),
    isResolved && endedAt !== undefined ? ctx.t('tell.text.ended', { moment: say(endedAt) }) : '',
    isResolved && endedAt !== undefined && startedAt !== undefined
      ? ctx.t('tell.text.lasted', { span: span(ctx, endedAt - startedAt) })
      : '',
    nextUpdateAt === undefined ? '' : ctx.t('tell.text.next', { moment: say(nextUpdateAt) }),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What Microsoft says, in its own words and language. */
function quoted(ctx: ViewContext, { impact, title, doing, workaround, isResolved }: CustomerFacts): string {
  const said = plain(impact, 500);
  const doingText = plain(doing?.text ?? '', 800);
  const around = plain(workaround ?? '', 500);
  return [
    said === '' || said === plain(title, 500) ? '' : ctx.t('tell.text.impact', { text: said }),
    doing && doingText !== ''
      ? ctx.t(isResolved ? 'tell.text.done' : 'tell.text.doing', {
          moment: customerMoment(ctx, doing.at),
          text: doingText,
        })
      : '',
    around === '' ? '' : ctx.t('tell.text.workaround', { text: around }),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** How the customer reaches the partner's support: what is configured, and nothing else. */
function supportLines(ctx: ViewContext, support: SupportContact, customer: Customer): string {
  const ways = [
    support.phone && ctx.t('tell.text.phone', { phone: plain(support.phone, 60) }),
    support.email && ctx.t('tell.text.email', { email: plain(support.email, 120) }),
    support.url && ctx.t('tell.text.url', { url: plain(support.url, 300) }),
  ].filter((way) => way !== undefined && way !== '');
  if (ways.length === 0) return '';
  const name = plain(support.name ?? '', 80);
  const hours = plain(support.hours ?? '', 120);
  return [
    name === '' ? ctx.t('tell.text.support') : ctx.t('tell.text.supportNamed', { name }),
    ...ways,
    ...(isAroundTheClock(support, customer)
      ? [ctx.t('tell.text.aroundTheClock')]
      : hours === ''
        ? []
        : [ctx.t('tell.text.hours', { hours })]),
  ].join('\n');
}

function isAroundTheClock({ aroundTheClock }: SupportContact, { tenantId, domains }: Customer): boolean {
  return ['all', tenantId, ...domains].some((name) => aroundTheClock.includes(name));
}
