import type { z } from 'zod';
import type { Customer } from '../customers/customer.ts';
import type { DirectorySnapshot } from '../customers/directory.ts';
import { findCustomer } from '../customers/find-customer.ts';
import { type Match, rankIssues } from '../health/match/rank-issues.ts';
import { serviceNamed } from '../health/match/service-named.ts';
import { topicOf } from '../health/match/topic-of.ts';
import type { CustomerHealth } from '../health/model.ts';
import { newestOfEach } from '../health/newest-of-each.ts';
import { choicesView } from '../views/choices-view.ts';
import { type Hit, isItMicrosoftView } from '../views/is-it-microsoft-view.ts';
import type { Note } from '../views/parts/health-note.ts';
import { whichSymptomsText } from '../views/texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { customerArgs, longWords } from './parts/args.ts';
import { customerWithin } from './parts/customer-within.ts';
import { howTaken } from './parts/how-taken.ts';
import { readBoard } from './parts/read-board.ts';
import { readDirectory } from './parts/read-directory.ts';
import { rememberedCustomer } from './parts/remembered-customer.ts';
import type { Reply } from './reply.ts';

const args = customerArgs.extend({
  /** What goes wrong: "outlook search slow"; missing where nothing more was said. */
  symptoms: longWords.optional(),
  /** Symptoms and customer as typed together, where the customer may be a part of the symptoms. */
  phrase: longWords.optional(),
});

/** What was asked: the symptoms, and whose, if a customer was named. */
interface Asked {
  readonly symptoms: string;
  readonly customer?: Customer;
  readonly notes: readonly Note[];
}

/** `is it microsoft? outlook search slow at Contoso`: the open issues that fit what goes wrong. */
export const isItMicrosoft = defineCommand({
  name: 'isItMicrosoft',
  needs: 'view',
  args,
  async run(context, given) {
    const asked = await readAsked(context, given);
    if ('reply' in asked) return asked.reply;
    return asked.customer
      ? ofCustomer(context, { ...asked, customer: asked.customer })
      : ofAll(context, asked);
  },
});

/**
 * Words that are no customer's name belong to the symptoms: "slow at home" is about nobody called Home. Where no customer
 * is named it is one whose whole name the symptoms begin or end with, else the one that the conversation talks about.
 */
async function readAsked(
  context: CommandContext,
  { symptoms, customer: name, phrase, tenantId }: z.output<typeof args>,
): Promise<Asked | { readonly reply: Reply }> {
  const { view } = context;
  const together = phrase ?? [symptoms, name].filter((part) => part !== undefined).join(' ');
  if (together === '') return { reply: whichSymptomsText(view) };
  const said = tenantId ?? name;
  const directory = await readDirectory(context);
  if (said === undefined) {
    const all: Asked = { symptoms: together, notes: [] };
    return 'reply' in directory ? all : ((await unnamed(context, directory, together)) ?? all);
  }
  if ('reply' in directory) return directory;
  const found = findCustomer(directory.index, said);
  // A name that only resembles a customer's is taken for one where nothing else can be meant by it.
  const isMeant = found.kind === 'one' && (found.how !== 'typo' || phrase === undefined);
  if (isMeant) {
    const { customer, how } = found;
    if (symptoms === undefined) return { reply: whichSymptomsText(view) };
    return { symptoms, customer, notes: howTaken(how, said, customer) };
  }
  if (found.kind === 'several' && symptoms !== undefined && phrase === undefined) {
    const { customers, total } = found;
    const buttons = ({ tenantId: id }: Customer) => ({
      command: 'isItMicrosoft',
      args: { symptoms, tenantId: id },
    });
    return { reply: choicesView(view, { asked: said, customers, total, buttons }) };
  }
  const all: Asked = { symptoms: tenantId === undefined ? together : (symptoms ?? together), notes: [] };
  return tenantId === undefined ? ((await unnamed(context, directory, together)) ?? all) : all;
}

/** Whom the symptoms are about where the grammar found no customer in them; undefined for all customers. */
async function unnamed(
  context: CommandContext,
  directory: DirectorySnapshot,
  symptoms: string,
): Promise<Asked | undefined> {
  const within = customerWithin(directory.index, symptoms);
  if (within) return { ...within, notes: howTaken('exact', within.asked, within.customer) };
  const remembered = await rememberedCustomer(context, directory);
  return remembered && { symptoms, customer: remembered, notes: [{ kind: 'remembered' }] };
}

/** The customer's open issues, and those of others that fit but are not listed for it. */
async function ofCustomer(
  { services, call, view }: CommandContext,
  { symptoms, customer, notes }: Asked & { readonly customer: Customer },
): Promise<Reply> {
  const { board } = services;
  const health = await services.health.read(customer, call);
  const remembered = isUnread(health) ? board.issuesOf(customer.tenantId) : [];
  const issues = newestOfEach([...health.services.flatMap((one) => one.issues), ...remembered]).filter(
    ({ isResolved }) => !isResolved,
  );
  const ids = new Set(issues.map(({ id }) => id));
  const others = board.openIssues().filter(({ issue }) => !ids.has(issue.id));
  const counts = new Map(others.map(({ issue, customerCount }) => [issue.id, customerCount]));
  const elsewhere = rankIssues(
    symptoms,
    others.map(({ issue }) => issue),
  );
  const service = serviceNamed(symptoms);
  const rememberedAt = remembered.length > 0 ? board.coverage('health').oldestReadAt : undefined;
  const readAt = Math.min(
    health.readAt ?? Number.POSITIVE_INFINITY,
    rememberedAt ?? Number.POSITIVE_INFINITY,
  );
  return isItMicrosoftView(view, {
    symptoms,
    customer,
    hits: rankIssues(symptoms, issues),
    elsewhere: withCounts(elsewhere, counts),
    searched: issues.length,
    ...(Number.isFinite(readAt) && { readAt }),
    gaps: health.gaps,
    topic: topicOf(symptoms),
    ...(service !== undefined && { service }),
    notes,
  });
}

/** Nothing of Microsoft 365, or nothing at all, could be read: what the board knows is all there is. */
function isUnread({ gaps }: CustomerHealth): boolean {
  return gaps.some(({ what, missing }) => what === 'health' && missing === undefined);
}

/** The open issues of all customers. */
async function ofAll(context: CommandContext, { symptoms, notes }: Asked): Promise<Reply> {
  const { view } = context;
  const board = await readBoard(context);
  const open = board.openIssues();
  const counts = new Map(open.map(({ issue, customerCount }) => [issue.id, customerCount]));
  const { read, total, oldestReadAt } = board.coverage('health');
  const hits = rankIssues(
    symptoms,
    open.map(({ issue }) => issue),
  );
  return isItMicrosoftView(view, {
    symptoms,
    hits: withCounts(hits, counts),
    elsewhere: [],
    searched: open.length,
    ...(oldestReadAt !== undefined && { readAt: oldestReadAt }),
    coverage: { read, total },
    gaps: [],
    topic: topicOf(symptoms),
    notes,
  });
}

function withCounts(matches: readonly Match[], counts: ReadonlyMap<string, number>): Hit[] {
  return matches.map((match) => {
    const customerCount = counts.get(match.issue.id);
    return customerCount === undefined ? match : { ...match, customerCount };
  });
}
