import { z } from 'zod';
import { placeText } from '../views/subscriptions/place-text.ts';
import { whoseIdText, whoUnknownText, whoView } from '../views/who-view.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { pageNumber, tenantId, words } from './parts/args.ts';
import { readBoard } from './parts/read-board.ts';
import { requestsAbout } from './parts/related-requests.ts';
import { isHere } from './parts/subscriber.ts';
import { whatIsKnown } from './parts/what-is-known.ts';

/** `who EX123456 [csv]`: the customers that an issue hits, from what the watcher knows. */
export const who = defineCommand({
  name: 'who',
  needs: 'view',
  args: z.object({
    /** "EX123456"; missing where just "who" was said. */
    id: words.optional(),
    /** The customers as CSV text. */
    csv: z.boolean().optional(),
    /** Page of the list, or part of the CSV, from 1. */
    page: pageNumber.optional(),
    /** The customer whose issue was looked at, for the way back to it. */
    tenantId: tenantId.optional(),
  }),
  async run(context, { id, ...asked }) {
    const { view, services } = context;
    if (id === undefined) return whoseIdText(view);
    const board = await readBoard(context);
    const watched = board.findIssue(id);
    if (!watched) return whoUnknownText(view, id, whatIsKnown(services, ['health', 'azure']));
    return whoView(view, {
      watched,
      customers: board.customersHit(watched.issue.id),
      known: whatIsKnown(services, [watched.issue.azure ? 'azure' : 'health']),
      requests: await requestsAbout(context, watched.issue.id),
      channels: channelsThatKnow(context, watched.issue.id),
      ...asked,
    });
  },
});

/** The places where a card of the issue stands, by name. */
function channelsThatKnow({ services, request, view }: CommandContext, id: string): string[] {
  const { notices, subscriptions } = services;
  return notices
    .all()
    .filter(({ issueId, messageId }) => issueId === id && messageId !== undefined)
    .flatMap(({ conversationId }) => subscriptions.of(conversationId) ?? [])
    .map((subscription) => placeText(view, subscription, isHere(request, subscription)))
    .sort((a, b) => a.localeCompare(b));
}
