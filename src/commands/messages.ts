import { z } from 'zod';
import type { DirectorySnapshot } from '../customers/directory.ts';
import { findCustomer } from '../customers/find-customer.ts';
import { toReadError } from '../errors.ts';
import { byUrgency, isWanted } from '../health/announcements/choose-announcements.ts';
import { readAnnouncements } from '../health/announcements/read-announcements.ts';
import type { Announcement } from '../health/model.ts';
import type { MessagesFilter } from '../views/announcements/messages-filter.ts';
import { messagesView } from '../views/messages-view.ts';
import { failedText } from '../views/texts.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { type NamedArgs, namedArgs, pageNumber, words } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';
import { namesService } from './parts/names-service.ts';
import { readBoard } from './parts/read-board.ts';
import { readDirectory } from './parts/read-directory.ts';
import { rememberedCustomer } from './parts/remembered-customer.ts';
import { serviceName } from './parts/service-name.ts';
import type { Reply } from './reply.ts';

const filterArgs = z.object({
  /** Id of the one service that was asked for ("Exchange"). */
  service: words.optional(),
  /** Major changes only. */
  major: z.boolean().optional(),
  /** Only those that want something done within so many days. */
  actBy: z.number().int().min(0).max(100_000).optional(),
  /** From 1. */
  page: pageNumber.optional(),
  /** Ask Microsoft again instead of using an answer that is a minute old. */
  fresh: z.boolean().optional(),
});

type Filter = z.infer<typeof filterArgs>;

/** `messages [for Contoso] [major] [act by 30d] [exchange]`: message center posts of one customer, or of all. */
export const messages = defineCommand({
  name: 'messages',
  needs: 'view',
  args: namedArgs.extend({
    all: z.boolean().optional(),
    ...filterArgs.shape,
  }),
  async run(context, { tenantId, customer, phrase, all, ...filter }) {
    const named = { tenantId, customer, phrase };
    const directory = all ? undefined : await readDirectory(context);
    if (directory && 'reply' in directory) return directory.reply;
    if (!directory || (await meansNobody(context, directory, named))) return ofAll(context, filter);
    return ofOne(context, named, filter);
  },
});

/** No customer is named, and the conversation talks about none that is still one. */
async function meansNobody(
  context: CommandContext,
  directory: DirectorySnapshot,
  named: NamedArgs,
): Promise<boolean> {
  if (named.tenantId !== undefined || named.customer !== undefined) return false;
  if (await rememberedCustomer(context, directory)) return false;
  return named.phrase === undefined || findCustomer(directory.index, named.phrase).kind === 'none';
}

async function ofOne(context: CommandContext, named: NamedArgs, filter: Filter): Promise<Reply> {
  const { service: asked, major: askedMajor, actBy, page, fresh } = filter;
  const chosen = await chooseCustomer(context, named, ({ tenantId }, wholePhrase) => ({
    command: 'messages',
    args: {
      tenantId,
      ...(asked && !wholePhrase ? { service: asked } : {}),
      ...(askedMajor && !wholePhrase ? { major: askedMajor } : {}),
      ...(actBy === undefined ? {} : { actBy }),
    },
  }));
  if ('reply' in chosen) return chosen.reply;
  const { customer, notes, wholePhrase } = chosen;
  const service = wholePhrase ? undefined : asked;
  const major = wholePhrase ? undefined : askedMajor;
  const { call, services, view } = context;
  try {
    const answer = await readAnnouncements(services.announcements, customer, { call, now: view.now, fresh });
    const { value, readAt, error } = answer;
    const wanted = { major, actBy, isService: service === undefined ? undefined : namesService(service) };
    return messagesView(view, {
      customer,
      listed: value.announcements
        .filter((announcement) => isWanted(announcement, wanted, view.now))
        .sort(byUrgency)
        .map((announcement) => ({ announcement })),
      filter: { service: nameOf(service, value.announcements), major, actBy },
      readAt,
      error,
      gaps: value.gaps,
      page,
      notes,
    });
  } catch (thrown) {
    return failedText(view, { what: 'messages', customer, notes, error: toReadError(thrown) });
  }
}

/** From what is known of all customers: costs no call. */
async function ofAll(context: CommandContext, { service, major, actBy, page }: Filter): Promise<Reply> {
  const { view } = context;
  const board = await readBoard(context);
  const coverage = board.coverage('messages');
  const wanted = { major, actBy, isService: service === undefined ? undefined : namesService(service) };
  const known = board.announcements();
  return messagesView(view, {
    listed: known
      .filter(({ announcement }) => isWanted(announcement, wanted, view.now))
      .sort((a, b) => byUrgency(a.announcement, b.announcement)),
    filter: {
      service: nameOf(
        service,
        known.map(({ announcement }) => announcement),
      ),
      major,
      actBy,
    },
    readAt: coverage.oldestReadAt,
    gaps: [],
    coverage,
    page,
    notes: [],
  });
}

/** The service that was asked for, with its name as the message center writes it. */
function nameOf(id: string | undefined, announcements: readonly Announcement[]): MessagesFilter['service'] {
  if (id === undefined) return undefined;
  return {
    id,
    name: serviceName(
      id,
      announcements.flatMap(({ services }) => services),
    ),
  };
}
