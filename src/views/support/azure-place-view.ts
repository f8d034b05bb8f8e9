import type { CardReply } from '../../commands/reply.ts';
import type { AzureSubscription } from '../../health/model.ts';
import type { AzureSupportTopic } from '../../support/ports.ts';
import type { Draft } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import { commandButton, linkButton } from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import type { ViewContext } from '../view-context.ts';
import { discardButton } from './ticket-view.ts';

/** Which of both lists a page belongs to. */
export const azureSteps = ['service', 'classification'] as const;
type AzureStep = (typeof azureSteps)[number];

/** What can be chosen next; a failure where the lists can't be read. */
export type AzureOffer =
  | {
      readonly kind: 'services';
      readonly subscriptions: readonly AzureSubscription[];
      readonly services: readonly AzureSupportTopic[];
      /** From 1. */
      readonly page?: number | undefined;
    }
  | {
      readonly kind: 'classifications';
      readonly service: AzureSupportTopic;
      readonly classifications: readonly AzureSupportTopic[];
      readonly page?: number | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: ActionBlock };

export interface AzurePlaceAnswer {
  readonly draft: Draft;
  readonly offer: AzureOffer;
}

/** Azure has about 250 services: as many as one card holds in every script. */
const choicesPerPage = 90;
const mostSubscriptions = 40;

/** Where in Azure a request is opened: subscription and service first, then the types of problem of that service. */
export function azurePlaceView(ctx: ViewContext, { draft, offer }: AzurePlaceAnswer): CardReply {
  const name = plain(draft.customer.name, 80);
  const summary = ctx.t('azurePlace.summary', { customer: name });
  const detail = customerDetail(ctx, draft.customer);
  return {
    card: 'azure-place',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('azurePlace.title', { customer: name }), 150),
      detail: detail === '' ? [] : [{ text: detail }],
      ...offered(ctx, draft, offer),
      discard: discardButton(ctx, draft),
    },
  };
}

function offered(ctx: ViewContext, draft: Draft, offer: AzureOffer) {
  const go = (title: string) => commandButton(title, 'ticketAzure', { draft: draft.id }, { replace: true });
  const nothing = { failures: [], subscriptions: [], topics: [], next: [], buttons: [], links: [] };
  const portal = ctx.links.portal(draft.customer, 'azure');
  switch (offer.kind) {
    case 'failed':
      return {
        ...nothing,
        text: ctx.t('azurePlace.text'),
        failures: [{ ...offer.failure, links: [] }],
        buttons: [go(ctx.t('azurePlace.again'))],
        links: offer.failure.links,
      };
    case 'services': {
      if (offer.subscriptions.length === 0)
        return {
          ...nothing,
          text: ctx.t('azurePlace.text'),
          failures: [
            {
              sentence: ctx.t('azurePlace.none', { customer: plain(draft.customer.name, 80) }),
              mend: ctx.t('azurePlace.noneMend'),
              links: [],
            },
          ],
          buttons: [go(ctx.t('azurePlace.again'))],
          links: portal === undefined ? [] : [linkButton(ctx.t('azure.portal'), portal)],
        };
      return {
        ...nothing,
        text: ctx.t('azurePlace.text'),
        subscriptions: [
          {
            id: 'azureSubscription',
            label: ctx.t('ticket.name.azureSubscription'),
            value: valueAmong(
              offer.subscriptions.map(({ id }) => id),
              draft.input.azureSubscription ??
                (offer.subscriptions.length === 1 ? offer.subscriptions[0]?.id : ''),
            ),
            choices: offer.subscriptions.slice(0, mostSubscriptions).map(({ id, name }) => ({
              title: plain(name || id, 50),
              value: plain(id, 40),
            })),
            placeholder: ctx.t('ticket.choose'),
            error: ctx.t('ticket.fault.missing'),
          },
        ],
        topics: [
          topics(ctx, draft, {
            id: 'azureService',
            label: ctx.t('ticket.name.azureService'),
            all: offer.services,
            page: offer.page,
          }),
        ],
        next: [go(ctx.t('azurePlace.next'))],
      };
    }
    case 'classifications':
      return {
        ...nothing,
        text: ctx.t('azurePlace.classification', { service: plain(offer.service.name, 80) }),
        topics: [
          topics(ctx, draft, {
            id: 'azureClassification',
            label: ctx.t('ticket.name.azureClassification'),
            all: offer.classifications,
            page: offer.page,
          }),
        ],
        next: [go(ctx.t('azurePlace.next'))],
        buttons: [go(ctx.t('azurePlace.other'))],
      };
  }
}

interface Topics {
  readonly id: 'azureService' | 'azureClassification';
  readonly label: string;
  readonly all: readonly AzureSupportTopic[];
  readonly page?: number | undefined;
}

function topics(ctx: ViewContext, draft: Draft, { id, label, all, page }: Topics) {
  const step: AzureStep = id === 'azureService' ? 'service' : 'classification';
  const sorted = [...all].sort((a, b) => a.name.localeCompare(b.name, ctx.locale));
  const list = pageOf(sorted, page ?? 1, choicesPerPage);
  const { first, last, total } = list;
  return {
    id,
    label,
    value: valueAmong(
      list.items.map((topic) => topicKey(topic.id)),
      topicKey(draft.input[id] ?? ''),
    ),
    choices: list.items.map((topic) => ({ title: plain(topic.name, 60), value: topicKey(topic.id) })),
    // Long lists can be searched by typing.
    style: list.items.length > 30 ? 'filtered' : 'compact',
    placeholder: ctx.t('ticket.choose'),
    error: ctx.t('ticket.fault.missing'),
    range: list.pages === 1 ? [] : [{ text: ctx.t('azurePlace.range', { first, last, total }) }],
    pages: list.pages === 1 ? [] : pageButtons(ctx, list, 'ticketAzure', { draft: draft.id, step }),
  };
}

/** The last part of a topic's resource id names it among its neighbours, at a quarter of the bytes. */
export function topicKey(id: string): string {
  return plain(id.slice(id.lastIndexOf('/') + 1), 40);
}

/** Clients choose nothing where the value is not among the choices; some draw it wrongly. */
function valueAmong(values: readonly string[], wanted: string | undefined): string {
  return wanted !== undefined && values.includes(wanted) ? wanted : '';
}
