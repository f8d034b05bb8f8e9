import type { AzureSupportTopic } from '../../support/ports.ts';
import type { Draft } from '../../support/support-request.ts';
import { plain } from '../parts/escape.ts';
import { pageButtons, pageOf } from '../parts/pages.ts';
import type { ViewContext } from '../view-context.ts';

/** Which of both lists a page belongs to. */
export const azureSteps = ['service', 'classification'] as const;
type AzureStep = (typeof azureSteps)[number];

/** Azure has about 250 services: as many as one card holds in every script. */
const choicesPerPage = 90;
/** Longer lists can be searched by typing. */
const longestPicked = 30;

export interface Topics {
  readonly id: 'azureService' | 'azureClassification';
  readonly label: string;
  readonly all: readonly AzureSupportTopic[];
  readonly page?: number | undefined;
}

/** A list of Azure's to choose from, a page of it. */
export function topics(ctx: ViewContext, draft: Draft, { id, label, all, page }: Topics) {
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
    style: list.items.length > longestPicked ? 'filtered' : 'compact',
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
export function valueAmong(values: readonly string[], wanted: string | undefined): string {
  return wanted !== undefined && values.includes(wanted) ? wanted : '';
}
