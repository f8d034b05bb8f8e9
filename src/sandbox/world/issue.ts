import type { Cloud } from '../calls.ts';
import type { WorldCustomer } from './customer.ts';
import { type PostFormat, type PostParts, writePost } from './post-text.ts';
import { type Reach, reaches } from './reach.ts';
import { type ServiceId, serviceNames } from './services.ts';

/**
 * What happens to an issue at one moment: its new status, what is posted, whether it ended. Minutes from the world's
 * start. Where it names customers or a share, the issue reaches these from now on, instead of those before.
 */
export interface IssueStep extends Partial<Reach> {
  at: number;
  status: string;
  /** The moment at which Microsoft says the impact ended: the issue is resolved from this step on. */
  endedAt?: number;
  post?: PostParts;
  /** A one-line post without labels. */
  quick?: string;
  /** Names of customers that are not told this step: to them the issue stays as it was. */
  notFor?: readonly string[];
}

/** The story of one issue. It exists from its first step on; its state at any moment follows from the steps before. */
export interface IssueScript extends Reach {
  readonly id: string;
  title: string;
  service: ServiceId;
  classification: 'incident' | 'advisory';
  origin?: 'microsoft' | 'thirdParty' | 'customer';
  feature: string | null;
  featureGroup: string | null;
  impact: string;
  startsAt: number;
  cloud: Cloud;
  format: PostFormat;
  language?: 'en' | 'zh-CN';
  /** Enum values as Microsoft's documentation prints them ("ServiceRestored") instead of as the wire has them. */
  pascalCase?: boolean;
  details?: { name: string; value: string }[];
  steps: IssueStep[];
}

/** A serviceHealthIssue as Graph sends it. */
export interface WireIssue {
  startDateTime: string;
  endDateTime: string | null;
  lastModifiedDateTime: string;
  title: string;
  id: string;
  impactDescription: string;
  classification: string;
  origin: string;
  status: string;
  service: string;
  feature: string | null;
  featureGroup: string | null;
  isResolved: boolean;
  highImpact: null;
  details: readonly { name: string; value: string }[];
  posts: readonly WirePost[];
}

interface WirePost {
  createdDateTime: string;
  postType: string;
  description: { contentType: string; content: string };
}

/** Whether the issue hits this customer at a moment: by its last step up to then, or as it is told first. */
export function hits(
  issue: IssueScript,
  customer: WorldCustomer,
  minutes = Number.NEGATIVE_INFINITY,
): boolean {
  if (issue.cloud !== customer.cloud || !customer.services.includes(issue.service)) return false;
  let { customers, share } = issue;
  for (const step of issue.steps) {
    if (step.at > minutes) break;
    customers = step.customers ?? customers;
    share = step.share ?? share;
  }
  return reaches(issue.id, { customers, share }, customer);
}

interface Told {
  readonly from: readonly unknown[];
  readonly issue: WireIssue;
}

const told = new WeakMap<IssueScript, Map<string, Told>>();

/**
 * The issue as Graph tells it at `now`, to one customer where one is named; undefined before its first step. It is
 * written down once for all who are told the same, so what comes back must not be changed.
 */
export function issueAt(
  issue: IssueScript,
  worldStartedAt: number,
  now: number,
  customerName?: string,
): WireIssue | undefined {
  const minutes = (now - worldStartedAt) / 60_000;
  const isTold = ({ at, notFor }: IssueStep) =>
    at <= minutes && (customerName === undefined || !notFor?.includes(customerName));
  const past = issue.steps.filter(isTold);
  const last = past.at(-1);
  if (last === undefined) return undefined;
  const versions = told.get(issue) ?? new Map<string, Told>();
  told.set(issue, versions);
  const key = issue.steps.map((step) => (past.includes(step) ? '1' : '0')).join('');
  // A test may change a script between two reads.
  const from = [worldStartedAt, ...Object.values(issue), ...past.flatMap((step) => Object.values(step))];
  const known = versions.get(key);
  if (known?.from.length === from.length && known.from.every((value, index) => value === from[index]))
    return known.issue;
  const written = writeIssue(issue, past, last, worldStartedAt);
  versions.set(key, { from, issue: written });
  return written;
}

function writeIssue(
  issue: IssueScript,
  past: readonly IssueStep[],
  last: IssueStep,
  worldStartedAt: number,
): WireIssue {
  const moment = (minutes: number) => worldStartedAt + minutes * 60_000;
  const word = (value: string) => (issue.pascalCase ? value.charAt(0).toUpperCase() + value.slice(1) : value);
  return {
    startDateTime: isoOf(moment(issue.startsAt)),
    endDateTime: last.endedAt === undefined ? null : isoOf(moment(last.endedAt)),
    // Microsoft's own times carry a fraction of a second here, without zeros at its end.
    lastModifiedDateTime: isoOf(moment(last.at) + 540),
    title: issue.title,
    id: issue.id,
    impactDescription: issue.impact,
    classification: word(issue.classification),
    origin: word(issue.origin ?? 'microsoft'),
    status: word(last.status),
    service: serviceNames[issue.service],
    feature: issue.feature,
    featureGroup: issue.featureGroup,
    isResolved: last.endedAt !== undefined,
    highImpact: null,
    details: issue.details ?? [],
    posts: writePosts(issue, past, worldStartedAt).map((post) => ({
      createdDateTime: isoOf(moment(post.at) + 540),
      postType: word(post.quick ? 'quick' : 'regular'),
      description: { contentType: word(issue.format === 'text' ? 'text' : 'html'), content: post.content },
    })),
  };
}

function writePosts(issue: IssueScript, steps: readonly IssueStep[], worldStartedAt: number) {
  const { format, language = 'en' } = issue;
  const posts: { at: number; quick: boolean; content: string }[] = [];
  let carried: PostParts = { title: issue.title, userImpact: issue.impact };
  for (const { at, post, quick } of steps) {
    if (quick !== undefined) posts.push({ at, quick: true, content: quick });
    if (post === undefined) continue;
    const { current: _current, nextUpdate: _nextUpdate, final: _final, ...lasting } = carried;
    carried = { ...lasting, ...post };
    posts.push({ at, quick: false, content: writePost(carried, { format, language, worldStartedAt }) });
  }
  return posts;
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace(/\.?0+Z$/, 'Z');
}
