import type { CardReply } from '../../commands/reply.ts';
import type { AzureSubscription } from '../../health/model.ts';
import type { AzureSupportTopic } from '../../support/ports.ts';
import type { Draft } from '../../support/support-request.ts';
import type { ActionBlock } from '../parts/action-text.ts';
import {
  buttonRows,
  type CommandButton,
  commandButton,
  type LinkButton,
  linkButton,
} from '../parts/button.ts';
import { customerDetail } from '../parts/customer-detail.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';
import { topics, valueAmong } from './azure-topics.ts';
import { discardButton } from './ticket-view.ts';

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

const mostSubscriptions = 40;

/** Where in Azure a request is opened: subscription and service first, then the types of problem of that service. */
export function azurePlaceView(ctx: ViewContext, { draft, offer }: AzurePlaceAnswer): CardReply {
  const name = plain(draft.customer.name, 80);
  const summary = ctx.t('azurePlace.summary', { customer: name });
  const detail = customerDetail(ctx, draft.customer);
  const { buttons, links, ...shown } = offered(ctx, draft, offer);
  return {
    card: 'azure-place',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('azurePlace.title', { customer: name }), 150),
      detail: detail === '' ? [] : [{ text: detail }],
      ...shown,
      footer: buttonRows<CommandButton | LinkButton>([...buttons, ...links, discardButton(ctx, draft)]).map(
        (row) => ({
          buttons: row.buttons.filter((button) => 'data' in button),
          links: row.buttons.filter((button) => 'url' in button),
        }),
      ),
    },
  };
}

interface Offered {
  readonly text: string;
  readonly failures: readonly ActionBlock[];
  readonly subscriptions: readonly object[];
  readonly topics: readonly object[];
  readonly next: readonly CommandButton[];
  readonly buttons: readonly CommandButton[];
  readonly links: readonly LinkButton[];
}

function offered(ctx: ViewContext, draft: Draft, offer: AzureOffer): Offered {
  const go = (title: string) => commandButton(title, 'ticketAzure', { draft: draft.id }, { replace: true });
  const nothing: Offered = {
    text: '',
    failures: [],
    subscriptions: [],
    topics: [],
    next: [],
    buttons: [],
    links: [],
  };
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
