import type { Issue, Post } from '../../health/model.ts';
import { type CommandButton, commandButton, type LinkButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { costOf, type PostParts, postParts } from '../parts/post-parts.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import type { IssueAnswer } from './issue-answer.ts';
import { labelWord } from './label-word.ts';
import type { PostBudget } from './post-budget.ts';
import { postLinks, withoutLinks } from './post-links.ts';

interface Entry extends PostParts {
  readonly at: number;
  readonly links: readonly LinkButton[];
  /** What it takes of a page's budget. */
  readonly cost: number;
}

export interface TimelineOptions {
  /** Texts that stand above the posts of the first page. */
  readonly above: readonly string[];
  readonly budget: PostBudget;
}

/**
 * One page of the posts, newest first: on the first page the newest open and the others folded. A page that does not
 * exist is the nearest that does.
 */
export function timeline(
  ctx: ViewContext,
  { customer, issue, page = 1 }: IssueAnswer,
  options: TimelineOptions,
) {
  const pages = paginate(issue, options);
  const current = Math.min(Math.max(1, page), pages.length);
  const entriesHere = pages[current - 1] ?? [];
  const first = pages.slice(0, current - 1).reduce((sum, { length }) => sum + length, 1);
  const isFirst = current === 1;
  const open = isFirst ? entriesHere.slice(0, 1) : entriesHere;
  const folded = isFirst ? entriesHere.slice(1) : [];
  const args = { id: plain(issue.id, 40), tenantId: customer?.tenantId };
  const turn = (title: string, to: number) =>
    commandButton(title, 'issue', { ...args, page: to }, { replace: true });
  const buttons: CommandButton[] = [
    ...(current > 1 ? [turn(ctx.t('issue.button.newer'), current - 1)] : []),
    ...(current < pages.length ? [turn(ctx.t('issue.button.older'), current + 1)] : []),
  ];
  const range = { first, last: first + entriesHere.length - 1, total: issue.posts.length };
  const data = {
    posts: open.map((entry) => postBlock(ctx, entry, isFirst ? ctx.t('issue.latest') : '')),
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
  return { isFirst, data };
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

/** As many posts on a page as fit, at least one; of each what the page has not said already. */
function paginate({ title, posts }: Issue, { above, budget }: TimelineOptions): Entry[][] {
  const first: Entry[] = [];
  const pages = [first];
  let here = first;
  let room = budget.firstPage;
  for (const [index, post] of posts.entries()) {
    const width = index === 0 ? budget.newest : budget.older;
    let entry = entryOf(post, here === first ? [title, ...above] : [title], width);
    if (here.length > 0 && entry.cost > room) {
      entry = entryOf(post, [title], width);
      here = [];
      pages.push(here);
      room = budget.laterPage;
    }
    here.push(entry);
    room -= entry.cost;
  }
  return pages;
}

function entryOf(post: Post, said: readonly string[], width: number): Entry {
  const links = postLinks(post);
  const parts = postParts(withoutLinks(post), said, width);
  const linked = links.reduce((sum, { url }) => sum + url.length + 150, 0);
  return { at: post.at, links, ...parts, cost: costOf(parts) + linked };
}
