import type { ActionError } from '../../action-error.ts';
import { checkForm } from '../../support/check-form.ts';
import type { Draft } from '../../support/support-request.ts';
import { type AzureOffer, azurePlaceView } from '../../views/support/azure-place-view.ts';
import { reviewView } from '../../views/support/review-view.ts';
import { type TicketAnswer, ticketView } from '../../views/support/ticket-view.ts';
import type { CommandContext } from '../command.ts';
import type { CardReply } from '../reply.ts';
import { azurePlaceOf, hasAzurePlace, readAzureLists, readClassifications } from './azure-lists.ts';
import { failureBlock } from './try-action.ts';

type FormFacts = Omit<TicketAnswer, 'draft' | 'azurePlace' | 'failure'> & {
  readonly error?: ActionError | undefined;
};

/** The form of a draft; for Azure first where in Azure it is to be opened, because nothing goes on without it. */
export async function showForm(
  context: CommandContext,
  draft: Draft,
  facts: FormFacts = {},
): Promise<CardReply> {
  if (draft.route === 'azure' && !hasAzurePlace(draft)) return showServices(context, draft);
  const { error, ...more } = facts;
  return ticketView(context.view, {
    draft,
    azurePlace: await azurePlaceOf(context, draft),
    failure: error && failureBlock(context, error, { customer: draft.customer, area: areaOf(draft) }),
    ...more,
  });
}

/** The review of a draft that has no faults; else its form with them, everything kept. */
export async function showReview(
  context: CommandContext,
  draft: Draft,
  { error, isOther = false }: { readonly error?: ActionError; readonly isOther?: boolean } = {},
): Promise<CardReply> {
  const { route, timeZone, services, input, customer } = draft;
  const checked = checkForm(input, { route, timeZone, services, now: context.view.now });
  if ('faults' in checked) {
    const isElsewhere = checked.faults.every(({ field }) => field.startsWith('azure'));
    return isElsewhere ? showServices(context, draft) : showForm(context, draft, { faults: checked.faults });
  }
  return reviewView(context.view, {
    draft,
    form: checked.form,
    azurePlace: await azurePlaceOf(context, draft),
    isOther,
    failure: error && failureBlock(context, error, { customer, area: areaOf(draft) }),
  });
}

/** Subscriptions and services to choose from. */
export async function showServices(context: CommandContext, draft: Draft, page?: number): Promise<CardReply> {
  const lists = await readAzureLists(context, draft);
  return show(context, draft, lists instanceof Error ? lists : { kind: 'services', ...lists, page });
}

/** The types of problem of the chosen service to choose from; the services where it is no longer offered. */
export async function showClassifications(
  context: CommandContext,
  draft: Draft,
  page?: number,
): Promise<CardReply> {
  const [lists, classifications] = await Promise.all([
    readAzureLists(context, draft),
    readClassifications(context, draft),
  ]);
  if (lists instanceof Error) return show(context, draft, lists);
  if (classifications instanceof Error) return show(context, draft, classifications);
  const service = lists.services.find(({ id }) => id === draft.input.azureService);
  return show(
    context,
    draft,
    service ? { kind: 'classifications', service, classifications, page } : { kind: 'services', ...lists },
  );
}

function show(context: CommandContext, draft: Draft, offer: AzureOffer | ActionError): CardReply {
  const { customer } = draft;
  return azurePlaceView(context.view, {
    draft,
    offer:
      offer instanceof Error
        ? { kind: 'failed', failure: failureBlock(context, offer, { customer, area: 'azure' }) }
        : offer,
  });
}

function areaOf({ route }: Draft): 'azure' | 'requests' {
  return route === 'azure' ? 'azure' : 'requests';
}
