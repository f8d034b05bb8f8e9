import { z } from 'zod';
import type { Draft } from '../support/support-request.ts';
import { azureSteps, topicKey } from '../views/support/azure-topics.ts';
import { draftGoneText } from '../views/support/request-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { pageNumber } from './parts/args.ts';
import { readAzureLists, readClassifications } from './parts/azure-lists.ts';
import { showClassifications, showForm, showServices } from './parts/show-draft.ts';
import { draftId, typed } from './parts/support-args.ts';
import type { Reply } from './reply.ts';

const longestId = 300;

const args = z.object({
  draft: draftId,
  azureSubscription: typed(longestId),
  azureService: typed(longestId),
  azureClassification: typed(longestId),
  /** Which list a page is of. */
  step: z.enum(azureSteps).optional(),
  page: pageNumber.optional(),
});

/** Where in Azure a request is opened: subscription and service, then the type of problem; only what Azure offers is taken. */
export const ticketAzure = defineCommand({
  name: 'ticketAzure',
  needs: 'support',
  args,
  async run(context, { draft: id, step, page, ...chosen }) {
    const draft = await context.services.requests.draft(id, context.request.who.userId);
    if (!draft) return draftGoneText(context.view);
    if (draft.route !== 'azure') return showForm(context, draft);
    if (step !== undefined) {
      return step === 'service'
        ? showServices(context, draft, page)
        : showClassifications(context, draft, page);
    }
    const { azureSubscription, azureService, azureClassification } = chosen;
    if (azureClassification) return takeClassification(context, draft, azureClassification);
    if (azureService) return takeService(context, draft, azureSubscription ?? '', azureService);
    return showServices(context, draft);
  },
});

async function takeService(
  context: CommandContext,
  draft: Draft,
  subscriptionId: string,
  key: string,
): Promise<Reply> {
  const lists = await readAzureLists(context, draft);
  if (lists instanceof Error) return showServices(context, draft);
  const subscription = lists.subscriptions.find(({ id }) => id === subscriptionId);
  const service = lists.services.find(({ id }) => topicKey(id) === key);
  if (!subscription || !service) return showServices(context, draft);
  const isSame = service.id === draft.input.azureService;
  return keep(
    context,
    draft,
    {
      azureSubscription: subscription.id,
      azureService: service.id,
      ...(isSame ? {} : { azureClassification: '' }),
    },
    showClassifications,
  );
}

async function takeClassification(context: CommandContext, draft: Draft, key: string): Promise<Reply> {
  const all = await readClassifications(context, draft);
  if (all instanceof Error) return showClassifications(context, draft);
  const found = all.find(({ id }) => topicKey(id) === key);
  if (!found) return showClassifications(context, draft);
  return keep(context, draft, { azureClassification: found.id }, showForm);
}

async function keep(
  context: CommandContext,
  draft: Draft,
  input: Draft['input'],
  then: (context: CommandContext, draft: Draft) => Promise<Reply>,
): Promise<Reply> {
  const kept = await context.services.requests.keep(draft.id, input, draft.userId);
  return kept ? then(context, kept) : draftGoneText(context.view);
}
