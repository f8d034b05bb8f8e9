import type { Customer } from '../../customers/customer.ts';
import type { CustomerCommand } from '../../views/choices-view.ts';
import { choicesView, notFoundView } from '../../views/choices-view.ts';
import type { ButtonArgs } from '../../views/parts/button.ts';
import { badTagText } from '../../views/subscriptions/tag-texts.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import { findExactly } from './find-exactly.ts';
import { readDirectory } from './read-directory.ts';
import { type SubscriptionArgs, tagName } from './subscription-args.ts';

/** What the names in a standing order mean. */
export interface OrderParts {
  readonly all: boolean;
  readonly customers: readonly Customer[];
  readonly exceptCustomers: readonly Customer[];
  /** Lower case. */
  readonly tags: readonly string[];
  readonly exceptTags: readonly string[];
  readonly services: readonly string[];
  readonly exceptServices: readonly string[];
  /** Names that are no customer's whole name, and whom they were taken for. */
  readonly guesses: readonly { readonly asked: string; readonly customer: Customer }[];
}

type Field = 'customers' | 'exceptCustomers';

/**
 * Finds each customer that a standing order names. One that is not clear is asked for, with the same order again as
 * buttons; a guess is only told: whoever changes something has it confirmed first.
 */
export async function readOrderParts(
  context: CommandContext,
  command: string,
  args: SubscriptionArgs,
): Promise<OrderParts | { readonly reply: Reply }> {
  const directory = await readDirectory(context);
  if ('reply' in directory) return directory;
  const { view, services } = context;
  const bad = [...(args.tags ?? []), ...(args.exceptTags ?? [])].find(
    (tag) => !tagName.safeParse(tag).success,
  );
  if (bad !== undefined) return { reply: badTagText(view) };
  const guesses: { asked: string; customer: Customer }[] = [];
  const found: Record<Field, Customer[]> = { customers: [], exceptCustomers: [] };
  for (const field of ['customers', 'exceptCustomers'] as const) {
    for (const [place, asked] of (args[field] ?? []).entries()) {
      const one = findExactly(directory.index, asked);
      const buttons: CustomerCommand = ({ tenantId }) => ({
        command,
        args: orderArgs({ ...args, [field]: args[field]?.with(place, tenantId) }),
      });
      if (one.kind === 'several') return { reply: choicesView(view, { ...one, asked, buttons }) };
      if (one.kind === 'none') {
        const incomplete = directory.failures.length > 0 || !services.directory.isLoaded();
        return { reply: notFoundView(view, { asked, nearest: one.nearest, buttons, incomplete }) };
      }
      if (one.kind === 'guess') guesses.push({ asked, customer: one.customer });
      found[field].push(one.customer);
    }
  }
  return {
    all: args.all ?? false,
    ...found,
    tags: tidy(args.tags),
    exceptTags: tidy(args.exceptTags),
    services: [...new Set(args.services)],
    exceptServices: [...new Set(args.exceptServices)],
    guesses,
  };
}

function tidy(tags: readonly string[] = []): string[] {
  return [...new Set(tags.flatMap((tag) => tagName.safeParse(tag).data ?? []))];
}

/** The same order for a button. */
export function orderArgs({ quiet, replies, ...args }: SubscriptionArgs): ButtonArgs {
  return {
    ...args,
    ...(quiet && { quiet: quiet === 'off' ? quiet : withoutMissing(quiet) }),
    ...(replies && { replies: replies.join(',') }),
  };
}

function withoutMissing({ from, to, timeZone }: Exclude<SubscriptionArgs['quiet'], 'off' | undefined>) {
  return { from, to, ...(timeZone !== undefined && { timeZone }) };
}
