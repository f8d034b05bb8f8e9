import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { Gap, Issue } from '../health/model.ts';
import { commandButton, linkButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock, withoutTwins } from './parts/failure-text.ts';
import { type Note, noteText } from './parts/health-note.ts';
import { classificationWord, levelLooks, statusWord } from './parts/level-look.ts';
import { costOf, type PostParts, postParts } from './parts/post-parts.ts';
import { nextUpdate } from './parts/promise.ts';
import { age, moment, span, zone } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface IssueAnswer {
  readonly customer: Customer;
  readonly issue: Issue;
  /** When Microsoft was asked. */
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly gaps?: readonly Gap[];
  /** Page of the timeline, from 1: a long one does not fit on one card. */
  readonly page?: number;
  /** How the customer was found, where that needs a word. */
  readonly notes?: readonly Note[];
}

/** Columns that one page of posts may fill; keeps the card under 25 KB in every script. */
const pageCost = 7000;
const newestWidth = 4000;
const olderWidth = 2500;

/** One issue with its timeline, the newest post open, the others folded. Under 25 KB; long timelines have pages. */
export function issueView(ctx: ViewContext, answer: IssueAnswer): CardReply {
  const { customer, issue, readAt, gaps = [], notes = [] } = answer;
  const { tenantId } = customer;
  const id = plain(issue.id, 40);
  const name = plain(customer.name, 80);
  const { icon, style } = levelLooks[issue.status.level];
  const status = statusWord(ctx, issue.status);
  const classification = classificationWord(ctx, issue.classification);
  const summary = ctx.t('issue.summary', {
    classification,
    id,
    customer: name,
    title: plain(issue.title, 160),
    status,
  });
  const place = [name, plain(issue.service, 60), plain(issue.feature ?? '', 60)].filter(
    (part) => part !== '',
  );
  const impact = plain(issue.impact, 600);
  const stale = withoutTwins(
    gaps.slice(0, 1).map((gap) => gapBlock(ctx, { ...gap, customer, missing: 'newer' })),
    linkButton(ctx.t('button.adminCenter'), ctx.links.serviceHealth(customer)),
  );

  return {
    card: 'issue',
    summary,
    data: {
      summary,
      title: cardMarkdown(issue.title, 200),
      style,
      icon,
      status,
      name: `${classification} ${id}`,
      place: place.join(' · '),
      readAt: ctx.t('issue.readAt', {
        moment: moment(ctx, readAt),
        zone: zone(ctx, readAt),
        age: age(ctx, readAt),
      }),
      stale: stale.blocks,
      notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
      times: times(ctx, issue),
      impact:
        impact === '' || impact === plain(issue.title, 600)
          ? []
          : [{ label: ctx.t('issue.impact'), text: impact }],
      timeline: ctx.t('issue.timeline', { count: issue.posts.length }),
      ...timeline(ctx, answer),
      buttons: [
        commandButton(ctx.t('button.refresh'), 'issue', { id, tenantId, fresh: true }, { replace: true }),
        commandButton(
          ctx.t('customers.button.health'),
          'health',
          { tenantId },
          { tooltip: ctx.t('customers.button.healthOf', { customer: name }) },
        ),
      ],
      links: [stale.link],
    },
  };
}

function times(ctx: ViewContext, issue: Issue) {
  const { updatedAt } = issue;
  const updated = ctx.t('issue.updated', { moment: moment(ctx, updatedAt), age: age(ctx, updatedAt) });
  return [
    ...duration(ctx, issue).map((text) => ({ text, color: 'default', weight: 'Bolder' })),
    ...nextUpdate(ctx, issue).map((next) => ({ ...next, weight: 'Bolder' })),
    { text: updated, color: 'default', weight: 'Default' },
  ];
}

/** Since when, or from when to when; no element where Microsoft says neither. */
function duration(ctx: ViewContext, { startedAt, endedAt }: Issue): string[] {
  if (startedAt === undefined) {
    if (endedAt === undefined) return [];
    return [ctx.t('issue.ended', { moment: moment(ctx, endedAt), age: age(ctx, endedAt) })];
  }
  const start = moment(ctx, startedAt);
  if (endedAt === undefined) {
    return [ctx.t('issue.since', { moment: start, span: span(ctx, ctx.now - startedAt) })];
  }
  const values = { start, end: moment(ctx, endedAt), span: span(ctx, endedAt - startedAt) };
  return [ctx.t('issue.lasted', values)];
}

interface Entry extends PostParts {
  readonly at: number;
}

function timeline(ctx: ViewContext, { customer, issue, page = 1 }: IssueAnswer) {
  const { tenantId } = customer;
  const shown = [issue.title, issue.impact];
  const entries = issue.posts.map(({ at, text }, index) => ({
    at,
    ...postParts(text, shown, index === 0 ? newestWidth : olderWidth),
  }));
  const pages = paginate(entries);
  const current = Math.min(Math.max(1, page), Math.max(1, pages.length));
  const entriesHere = pages[current - 1] ?? [];
  const first = pages.slice(0, current - 1).reduce((sum, { length }) => sum + length, 1);
  const isNewest = current === 1;
  const open = isNewest ? entriesHere.slice(0, 1) : entriesHere;
  const folded = isNewest ? entriesHere.slice(1) : [];
  const id = plain(issue.id, 40);
  const turn = (title: string, to: number) =>
    commandButton(title, 'issue', { id, tenantId, page: to }, { replace: true });
  const buttons = [
    ...(current > 1 ? [turn(ctx.t('issue.button.newer'), current - 1)] : []),
    ...(current < pages.length ? [turn(ctx.t('issue.button.older'), current + 1)] : []),
  ];
  const range = { first, last: first + entriesHere.length - 1, total: entries.length };
  return {
    posts: open.map((entry) => postBlock(ctx, entry, isNewest ? ctx.t('issue.latest') : '')),
    older:
      folded.length === 0
        ? []
        : [
            {
              label: ctx.t('issue.older', { count: folded.length }),
              show: ctx.t('button.show'),
              hide: ctx.t('button.hide'),
              posts: folded.map((entry) => postBlock(ctx, entry, '')),
            },
          ],
    pages: buttons.length === 0 ? [] : [{ text: ctx.t('issue.posts', range), buttons }],
  };
}

function postBlock(ctx: ViewContext, { at, parts, isShortened }: Entry, latest: string) {
  return {
    moment: ctx.t('issue.post', { moment: moment(ctx, at), age: age(ctx, at) }),
    latest,
    parts,
    shortened: isShortened ? [{ text: ctx.t('issue.shortened') }] : [],
  };
}

/** As many posts on a page as fit, at least one. */
function paginate(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const next = costOf(entry);
    if (cost + next > pageCost) {
      pages.push([]);
      cost = 0;
    }
    pages.at(-1)?.push(entry);
    cost += next;
  }
  return pages;
}
