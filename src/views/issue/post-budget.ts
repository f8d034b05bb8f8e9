import { widthOf } from '../parts/escape.ts';
import type { Fact } from './facts.ts';
import type { IssueAnswer } from './issue-answer.ts';
import { reviewWidth } from './review-block.ts';

/**
 * What the posts of an issue may fill, in columns with the frames of their lines (`costOf`). A card that keeps to it is
 * under 25 KB in every script; test/cards measures that with the widest texts.
 */
export interface PostBudget {
  /** All posts of the first page, beside what stands above them. */
  readonly firstPage: number;
  /** All posts of each later page, where nothing stands above them. */
  readonly laterPage: number;
  /** The newest post. */
  readonly newest: number;
  /** Each older post. */
  readonly older: number;
}

const page = 7000;
/** What each page has room for beside its posts: an impact as long as Microsoft's longest. */
const spare = 600;
/** The frame of a fact. */
const frame = 100;
/** Buttons for a customer's health and subscription. */
const customerButtons = 200;
const hitsBlock = 1000;
/** Its lines have no labels and no links, so that they take half as many bytes as those of posts. */
const review = reviewWidth / 2;
const newest = { least: 2000, most: 4000 };

/** Divides the card of an issue among its posts and the rest. It is the same for each page, or posts would be missed. */
export function postBudget(above: readonly Fact[], answer: IssueAnswer): PostBudget {
  const facts = above.reduce((sum, { label, text }) => sum + widthOf(label) + widthOf(text) + frame, 0);
  const onEach = answer.customer ? customerButtons : 0;
  const onFirst = Math.max(0, facts - spare) + (answer.hits ? hitsBlock : 0) + (answer.review ? review : 0);
  const firstPage = page - onEach - onFirst;
  return {
    firstPage,
    laterPage: page - onEach,
    newest: Math.min(newest.most, Math.max(newest.least, firstPage - 500)),
    older: 2500,
  };
}
