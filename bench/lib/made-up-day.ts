import type { Customer } from '../../src/customers/customer.ts';
import type { Issue } from '../../src/health/model.ts';
import { serviceStatus } from '../../src/health/status.ts';
import { guidFrom, shareFrom, shareOfPair } from '../../src/sandbox/world/seeded.ts';

/** What Microsoft does at one minute of an issue; each but the last two is a post. */
export interface Step {
  /** Minutes since the day began; negative: before it. */
  readonly at: number;
  readonly does: 'opens' | 'posts' | 'ends' | 'reopens' | 'reviews' | 'spreads' | 'shrinks';
  readonly status: string;
  /** The share of all customers that it hits from now on. */
  readonly share: number;
  /** Minutes until the update that the post promises. */
  readonly promise?: number;
}

/** One issue, and what of it has happened. */
export interface Story {
  readonly id: string;
  readonly serviceId: string;
  readonly isIncident: boolean;
  readonly steps: readonly Step[];
  /** Undefined before its first step. */
  issue: Issue | undefined;
  share: number;
  /** The largest share that it had when it ended. */
  endedShare: number;
  /** It ended after the day had begun. */
  endedInDay: boolean;
  /** A number from 0 to 1 for each customer: it is hit where its number is below the share. */
  readonly rank: Float64Array;
}

const services = [
  ['EX', 'Exchange', 'Exchange Online'],
  ['TM', 'microsoftteams', 'Microsoft Teams'],
  ['SP', 'SharePoint', 'SharePoint Online'],
  ['MO', 'OSDPPlatform', 'Microsoft 365 suite'],
  ['IT', 'Intune', 'Microsoft Intune'],
] as const;

/** The id of a service by its name. */
export const serviceIdOf = (name: string): string | undefined => services.find((one) => one[2] === name)?.[1];

export function makeUpCustomers(count: number): Customer[] {
  return Array.from({ length: count }, (_, number) => ({
    tenantId: guidFrom(`customer ${number}`),
    name: `Customer ${String(number).padStart(5, '0')} Ltd`,
    domains: [],
    cloud: 'global',
    account: 'primary',
  }));
}

/** Whom an issue hits or, once it has ended, had hit. */
export function isHit({ issue, share, endedShare, rank }: Story, customer: number): boolean {
  if (!issue) return false;
  return (rank[customer] ?? 1) < (issue.isResolved ? endedShare : share);
}

/**
 * A day of 24 hours. As in what Microsoft has published: an incident for two or three advisories, posts on incidents
 * every one to three hours, on advisories after some hours or a day, and half of the incidents over within six hours.
 */
export function makeUpDay(customers: readonly Customer[]): Story[] {
  const before = (number: number) => -30 - number;
  const inDay = (number: number, of: number) => Math.floor(((number + 0.5) / of) * 1_300);
  const plans = [
    ...Array.from({ length: 4 }, (_, number) => ({ opens: before(number), ends: -10, isIncident: true })),
    ...Array.from({ length: 5 }, (_, number) => ({ opens: before(number), isIncident: true })),
    ...Array.from({ length: 20 }, (_, number) => ({ opens: before(number), isIncident: false })),
    ...Array.from({ length: 8 }, (_, number) => ({ opens: inDay(number, 8), isIncident: true })),
    ...Array.from({ length: 12 }, (_, number) => ({ opens: inDay(number, 12), isIncident: false })),
  ];
  return plans.map((plan, number) => {
    const [prefix, serviceId] = services[number % services.length] ?? services[0];
    const id = `${prefix}${1_200_000 + number}`;
    return {
      id,
      serviceId,
      isIncident: plan.isIncident,
      steps: stepsOf(id, plan),
      issue: undefined,
      share: 0,
      endedShare: 0,
      endedInDay: false,
      rank: Float64Array.from(customers, ({ tenantId }) => shareOfPair(id, tenantId)),
    };
  });
}

interface StoryPlan {
  readonly opens: number;
  readonly ends?: number;
  readonly isIncident: boolean;
}

function stepsOf(id: string, { opens, ends: ended, isIncident }: StoryPlan): Step[] {
  const pick = (what: string, from: number, to: number) =>
    Math.floor(from + shareFrom(`${id} ${what}`) * (to - from));
  // Most issues hit few customers, some more than half.
  const share = 0.0005 + 0.6 * shareFrom(`${id} share`) ** 3;
  const lasts = isIncident ? pick('lasts', 120, 600) : pick('lasts', 600, 6_000);
  const ends = ended ?? opens + lasts;
  const steps: Step[] = [];
  const post = (at: number, does: Step['does'], status: string, share: number) => {
    const next = isIncident ? pick(`next ${at}`, 60, 180) : pick(`next ${at}`, 400, 1_600);
    // One in five promises is not kept.
    const early = pick(`early ${at}`, -8, 40);
    steps.push({ at, does, status, share, promise: next + (early < 0 ? -15 : early) });
    return at + next;
  };
  const growth = isIncident ? pick('growth', 2, 6) : 1;
  for (let part = 1; part < growth; part++)
    steps.push({ at: opens + part * 17, does: 'spreads', status: '', share: (share * (part + 1)) / growth });
  let at = post(opens, 'opens', 'investigating', share / growth);
  const shrinks = opens + Math.floor(lasts * 0.7);
  if (isIncident && shrinks > opens + growth * 17 && shrinks < ends)
    steps.push({ at: shrinks, does: 'shrinks', status: '', share: share * 0.8 });
  const shareAt = (moment: number) =>
    steps
      .filter((step) => step.at <= moment)
      .sort((a, b) => a.at - b.at)
      .at(-1)?.share ?? share;
  for (let number = 0; at < ends; number++) {
    const status =
      number === 0 ? 'serviceDegradation' : number % 3 === 2 ? 'restoringService' : 'serviceDegradation';
    at = post(at, 'posts', status, shareAt(at));
  }
  const last = shareAt(ends);
  steps.push({ at: ends, does: 'ends', status: 'serviceRestored', share: last });
  if (isIncident && ended === undefined && shareFrom(`${id} reopens`) < 0.25) {
    post(ends + 45, 'reopens', 'serviceDegradation', last * 0.5);
    steps.push({ at: ends + 165, does: 'ends', status: 'serviceRestored', share: last * 0.5 });
  }
  if (ended !== undefined)
    steps.push({
      at: pick('review', 60, 900),
      does: 'reviews',
      status: 'postIncidentReviewPublished',
      share: last,
    });
  return steps.sort((a, b) => a.at - b.at);
}

/** The issue as Microsoft tells it from this step on. */
export function takeStep(story: Story, step: Step, dayBegan: number): void {
  const { does, status, share, promise } = step;
  story.share = share;
  if (does === 'spreads' || does === 'shrinks') return;
  const at = dayBegan + step.at * 60_000;
  const text = `We are working on it, step ${step.at}. ${'More of what Microsoft says. '.repeat(20)}`;
  const nextUpdateAt = promise === undefined ? undefined : at + promise * 60_000;
  const post = { at, text, lastWord: text, ...(nextUpdateAt !== undefined && { nextUpdateAt }) };
  const isOver = does === 'ends' || does === 'reviews';
  if (does === 'ends') {
    story.endedShare = Math.max(story.endedShare, share);
    story.endedInDay ||= step.at >= 0;
  }
  const { endedAt, ...before } = story.issue ?? firstOf(story, at);
  story.issue = {
    ...before,
    status: serviceStatus(status),
    updatedAt: at,
    isResolved: isOver,
    ...(isOver && { endedAt: does === 'ends' ? at : (endedAt ?? at) }),
    hasReview: before.hasReview || does === 'reviews',
    posts: [post, ...before.posts],
  };
}

function firstOf({ id, serviceId, isIncident }: Story, at: number): Issue {
  return {
    id,
    title: `Some users can't use a feature (${id})`,
    service: services.find((one) => one[1] === serviceId)?.[2] ?? serviceId,
    classification: isIncident ? 'incident' : 'advisory',
    status: serviceStatus('investigating'),
    impact: 'Users may be unable to work with it.',
    startedAt: at - 20 * 60_000,
    updatedAt: at,
    isResolved: false,
    hasReview: false,
    posts: [],
  };
}
