import type { CommandName, Words } from '../../locales/words/words.ts';
import { type Kind, replyKinds } from '../../subscriptions/subscription.ts';
import { replyParts } from './forms/read-replies.ts';
import type { Arguments } from './say.ts';
import { serviceAliases } from './services.ts';

/** The arguments of an order for updates as one would type them; those of other commands are left out. */
export function orderIn(
  words: Words,
  command: CommandName,
  args: Arguments,
  mark: (name: string | undefined) => string | undefined,
): Record<string, string | undefined> {
  const { orders, flags } = words;
  const { parts } = orders;
  const names = (key: string) => listOf(args[key]).flatMap((name) => mark(name) ?? []);
  const services = (key: string) => listOf(args[key]).map((id) => nameOf(words, id));
  const listed: Record<string, string | undefined> = {
    customers: args.all ? flags.all[0] : text(names('customers'), ', '),
    exceptCustomers: text(names('exceptCustomers'), ', '),
    services: text(services('services')),
    exceptServices: text(services('exceptServices'), ', '),
    kinds: text(listOf(args.kinds).map((kind) => kindIn(words, kind))),
    tags: text(tagsIn(command, listOf(args.tags)), isPlain(command) ? ', ' : ' '),
    exceptTags: text(tagsIn(command, listOf(args.exceptTags))),
    quiet: quietIn(args.quiet, parts.off[0]),
  };
  if (args.mention === 'incidents') listed.mention = parts.forIncidents[0];
  if (args.mention === 'all') listed.mention = parts.forAll[0];
  if (command === 'digest') {
    const often = args.every === 'week' ? parts.weekly[0] : parts.daily[0];
    listed.every = args.off === true ? parts.off[0] : often;
    listed.weekday = orders.weekdays[Number(args.weekday) - 1]?.[0];
  }
  if (command === 'replies') listed.replies = repliesIn(words, args.replies);
  return Object.fromEntries(Object.entries(listed).filter(([, value]) => value !== undefined));
}

const listOf = (value: Arguments[string]): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (list: readonly string[], between = ' ') => (list.length > 0 ? list.join(between) : undefined);

function nameOf({ services }: Words, id: string): string {
  return services[id]?.[0] ?? serviceAliases.get(id)?.[0] ?? id;
}

/** The commands that take tags as they are. */
const isPlain = (command: CommandName) => command === 'tag' || command === 'untag';

function tagsIn(command: CommandName, tags: readonly string[]): string[] {
  return isPlain(command) ? [...tags] : tags.map((tag) => `tag:${tag}`);
}

function kindIn({ flags, commands, orders, services }: Words, kind: string): string {
  const names: Readonly<Record<Kind, string | undefined>> = {
    incidents: flags.incidents[0],
    advisories: flags.advisories[0],
    azure: services.Azure?.[0],
    maintenance: commands.maintenance.any?.[0],
    messages: commands.messages.any?.find((phrase) => !phrase.includes(' ')),
    majorMessages: orders.parts.majorMessages[0],
    reports: orders.parts.reports[0],
  };
  const found = Object.entries(names).find(([name]) => name === kind)?.[1];
  return `+${found ?? kind}`;
}

function repliesIn({ flags, orders }: Words, replies: Arguments[string]): string | undefined {
  if (replies === undefined) return undefined;
  const named = replyKinds.filter((kind) => listOf(replies).includes(kind));
  if (named.length === 0) return orders.parts.nothing[0];
  if (named.length === replyKinds.length) return flags.all[0];
  return named.map((kind) => orders.parts[replyParts[kind]][0]).join(' ');
}

function quietIn(quiet: Arguments[string], off: string | undefined): string | undefined {
  if (quiet === 'off') return off;
  if (typeof quiet !== 'object' || !('from' in quiet) || !('to' in quiet)) return undefined;
  const zone = 'timeZone' in quiet ? ` ${String(quiet.timeZone)}` : '';
  return `${String(quiet.from)}-${String(quiet.to)}${zone}`;
}
