import { type CommandButton, commandButton, type LinkButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { costOf, type PostParts, postParts } from '../parts/post-parts.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import type { IssueAnswer } from './issue-answer.ts';
import { labelWord } from './label-word.ts';
import { postLinks, withoutLinks } from './post-links.ts';

/** Columns that one page of posts may fill; keeps the card under 25 KB in every script. */
const pageCost = 7000;
const newestWidth = 4000;
/** What the newest post has at least, however much stands above it. */
const shortestNewest = 2000;
const olderWidth = 2500;

interface Entry extends PostParts {
  readonly at: number;
  readonly links: readonly LinkButton[];
}

export interface TimelineOptions {
  /** Texts that stand elsewhere on the card. */
  readonly shown: readonly string[];
  /** Columns that other parts of the card take from each page of posts. */
  readonly taken: number;
}

/** One page of the posts, newest first: on the first page the newest open and the others folded. */
export function timeline(
  ctx: ViewContext,
  { customer, issue, page = 1 }: IssueAnswer,
  { shown, taken }: TimelineOptions,
) {
  const room = pageCost - taken;
  const newest = Math.min(newestWidth, Math.max(shortestNewest, room - 500));
  const entries = issue.posts.map((post, index) => ({
    at: post.at,
    links: postLinks(post),
    ...postParts(withoutLinks(post), shown, index === 0 ? newest : olderWidth),
  }));
  const pages = paginate(entries, room);
  const current = Math.min(Math.max(1, page), Math.max(1, pages.length));
  const entriesHere = pages[current - 1] ?? [];
  const first = pages.slice(0, current - 1).reduce((sum, { length }) => sum + length, 1);
  const isNewest = current === 1;
  const open = isNewest ? entriesHere.slice(0, 1) : entriesHere;
  const folded = isNewest ? entriesHere.slice(1) : [];
  const args = { id: plain(issue.id, 40), tenantId: customer?.tenantId };
  const turn = (title: string, to: number) =>
    commandButton(title, 'issue', { ...args, page: to }, { replace: true });
  const buttons: CommandButton[] = [
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

function postBlock(ctx: ViewContext, { at, parts, links, isShortened }: Entry, latest: string) {
  return {
    moment: ctx.t('issue.post', { moment: moment(ctx, at), age: age(ctx, at) }),
    latest,
    parts: parts.map(({ label, text }) => ({
      label: label === '' ? '' : ctx.t('issue.labelled', { label: labelWord(ctx, label) }),
      text,
    })),
    linkSets: links.length === 0 ? [] : [{ links }],
    shortened: isShortened ? [{ text: ctx.t('issue.shortened') }] : [],
  };
}

/** As many posts on a page as fit, at least one. */
function paginate(entries: readonly Entry[], room: number): Entry[][] {
  const pages: Entry[][] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const next = costOf(entry) + entry.links.reduce((sum, { url }) => sum + url.length + 150, 0);
    if (cost + next > room) {
      pages.push([]);
      cost = 0;
    }
    pages.at(-1)?.push(entry);
    cost += next;
  }
  return pages;
}
