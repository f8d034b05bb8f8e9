import { z } from 'zod';
import { placeText } from '../views/subscriptions/place-text.ts';
import { type WhoSubject, whoOfIssue, whoOfWindow } from '../views/who/who-subject.ts';
import { whoseIdText, whoUnknownText, whoView } from '../views/who-view.ts';
import type { Board, HitCustomer, Lane } from '../watch/board.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { pageNumber, tenantId, words } from './parts/args.ts';
import { readBoard } from './parts/read-board.ts';
import { requestsAbout } from './parts/related-requests.ts';
import { isHere } from './parts/subscriber.ts';
import { whatIsKnown } from './parts/what-is-known.ts';

/** `who EX123456 [csv]`: the customers that an issue hits, or a window of Azure concerns, from what the watcher knows. */
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
    const found = whoIs(context, board, id);
    if (!found) return whoUnknownText(view, id, whatIsKnown(services, ['health', 'azure']));
    const { subject, customers, lane } = found;
    return whoView(view, {
      subject,
      customers,
      known: whatIsKnown(services, [lane]),
      requests: await requestsAbout(context, subject.id),
      channels: channelsThatKnow(context, subject.id),
      ...asked,
    });
  },
});

interface Found {
  readonly subject: WhoSubject;
  readonly customers: readonly HitCustomer[];
  readonly lane: Lane;
}

/** An issue, or a window of Azure's planned maintenance. */
function whoIs({ view }: CommandContext, board: Board, id: string): Found | undefined {
  const watched = board.findIssue(id);
  if (watched) {
    const lane = watched.issue.azure ? 'azure' : 'health';
    return { subject: whoOfIssue(view, watched), customers: board.customersHit(id), lane };
  }
  const planned = board.windows().find(({ window }) => window.id.toUpperCase() === id.toUpperCase());
  if (!planned) return undefined;
  const customers = board.customersOfWindow(planned.window.id).map((customer) => ({ customer }));
  return { subject: whoOfWindow(view, planned), customers, lane: 'azure' };
}

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
