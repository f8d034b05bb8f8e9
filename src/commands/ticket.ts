import { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import { toReadError } from '../errors.ts';
import type { CustomerHealth, Issue, ServiceHealth } from '../health/model.ts';
import { inputOfForm } from '../support/form/input-of.ts';
import { isItNeeded } from '../support/is-it-needed.ts';
import { prefill } from '../support/prefill.ts';
import type { FormInput } from '../support/support-request.ts';
import { neededView } from '../views/support/needed-view.ts';
import { draftGoneText } from '../views/support/request-texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { namedArgs, words } from './parts/args.ts';
import { beginDraft, servicesOffered } from './parts/begin-draft.ts';
import { chooseExactCustomer } from './parts/choose-exact-customer.ts';
import { findRequest } from './parts/find-request.ts';
import { namesService } from './parts/names-service.ts';
import { oneOfThoseHit } from './parts/one-of-those-hit.ts';
import { showForm } from './parts/show-draft.ts';
import { draftId, requestNumber } from './parts/support-args.ts';
import type { Reply } from './reply.ts';

const args = namedArgs.extend({
  /** Id of the service that is broken ("Exchange"). */
  service: words.optional(),
  /** Id of the Microsoft issue that it is about. */
  id: words.optional(),
  /** The draft to go on with. */
  draft: draftId.optional(),
  /** The request to open another one like. */
  from: requestNumber.optional(),
  /** Whether one is needed has been asked. */
  fresh: z.boolean().optional(),
});

/** `ticket for Contoso exchange about EX123456`: opens a support request for a customer, beginning with whether one is needed. */
export const ticket = defineCommand({
  name: 'ticket',
  needs: 'support',
  args,
  async run(context, { draft: id, from, service, id: issueId, fresh, phrase, ...named }) {
    if (id !== undefined) return goOn(context, id);
    if (from !== undefined) return likeAnother(context, from);
    if (issueId !== undefined) {
      const choice = await oneOfThoseHit(context, issueId.toUpperCase(), named, 'ticket');
      if (choice) return choice;
    }
    const chosen = await chooseExactCustomer(
      context,
      { ...named, phrase },
      ({ tenantId }, wholePhrase) => ({
        command: 'ticket',
        args: {
          tenantId,
          ...(service !== undefined && !wholePhrase && { service }),
          ...(issueId !== undefined && { id: issueId }),
        },
      }),
      'ticket',
    );
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes, wholePhrase } = chosen;
    const about = { service: wholePhrase ? undefined : service, id: issueId?.toUpperCase() };
    const known = await readKnown(context, customer, about);
    const isUnread = known.health.readAt === undefined;
    const already = fresh ? undefined : await underWay(context, customer, known);
    if (already) return neededView(context.view, { customer, notes, again: about, isUnread, ...already });

    const draft = await beginDraft(context, {
      customer,
      input: await inputFor(context, customer, known, about),
      services: servicesOffered(known.health, known.service?.id ?? about.service),
    });
    return showForm(context, draft, {
      notes,
      isUnread,
      isAfterAllClear: known.issue?.isResolved ?? false,
    });
  },
});

async function goOn(context: CommandContext, id: string): Promise<Reply> {
  const draft = await context.services.requests.draft(id, context.request.who.userId);
  return draft ? showForm(context, draft, { isResumed: true }) : draftGoneText(context.view);
}

/** The form filled in as another request of the same customer was: one that Azure refused, or that is over. */
async function likeAnother(context: CommandContext, number: string): Promise<Reply> {
  const found = await findRequest(context, number);
  if ('reply' in found) return found.reply;
  const { form, customer } = found.request;
  const health = context.services.health.peek(customer) ?? { services: [] };
  const { azure } = form;
  const input: FormInput = {
    ...inputOfForm(form, context.view.timeZone),
    ...(azure && {
      azureSubscription: azure.subscriptionId,
      azureService: azure.serviceId,
      azureClassification: azure.classificationId,
    }),
  };
  const services = servicesOffered(health, form.service.id);
  return showForm(context, await beginDraft(context, { customer, input, services }));
}

interface About {
  readonly service: string | undefined;
  readonly id: string | undefined;
}

interface Known {
  readonly health: CustomerHealth;
  readonly service: ServiceHealth | undefined;
  readonly issue: Issue | undefined;
}

/** What Microsoft says of the customer, the service and the issue; each as far as it can be read. */
async function readKnown(context: CommandContext, customer: Customer, about: About): Promise<Known> {
  const { services, call } = context;
  const [health, issue] = await Promise.all([
    services.health.read(customer, call),
    about.id === undefined ? undefined : readIssue(context, customer, about.id),
  ]);
  const isAsked = (one: ServiceHealth) =>
    about.service === undefined
      ? issue !== undefined && (one.name === issue.service || namesService(one.id)(issue.service))
      : one.id.toLowerCase() === about.service.toLowerCase();
  return { health, service: health.services.find(isAsked), issue };
}

async function readIssue(
  { services, call }: CommandContext,
  customer: Customer,
  id: string,
): Promise<Issue | undefined> {
  try {
    return (await services.health.readIssue(customer, id, call)).issue;
  } catch (thrown) {
    const error = toReadError(thrown);
    call.log.info({ reason: error.reason }, 'The issue of a support request could not be read.');
    return services.board.findIssue(id)?.issue;
  }
}

/** What somebody works on already: Microsoft, or we; undefined where nobody does. */
async function underWay({ services, request, view }: CommandContext, customer: Customer, known: Known) {
  const { health, service, issue } = known;
  const { tenantId } = customer;
  const [requests, drafts] = await Promise.all([
    services.requests.list({ tenantId, open: true }),
    services.requests.drafts(request.who.userId),
  ]);
  const all = health.services.flatMap((one) => one.issues);
  const issues = issue ? [issue] : all;
  const found = isItNeeded({ customer, service, issues, requests, now: view.now });
  const own = drafts.filter((draft) => draft.customer.tenantId === tenantId);
  if (found.issues.length + found.requests.length + own.length === 0) return undefined;
  return { issues: found.issues.map((one) => one.issue), requests: found.requests, drafts: own };
}

async function inputFor(
  { services, request, view }: CommandContext,
  customer: Customer,
  { service, issue }: Known,
  about: About,
): Promise<FormInput> {
  const input = prefill({
    customer,
    ...(service && { service }),
    ...(issue && { issue }),
    name: request.who.name,
    timeZone: view.timeZone,
    lastContact: await services.requests.contactOf(request.who.userId),
  });
  return {
    ...(about.service !== undefined && { service: about.service }),
    ...(about.id !== undefined && { issueId: about.id }),
    ...input,
  };
}
