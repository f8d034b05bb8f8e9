import type { CardReply } from '../../src/commands/reply.ts';
import type { Announcement, Issue } from '../../src/health/model.ts';
import type { Notice, Sight } from '../../src/subscriptions/notice.ts';
import { type DigestAnswer, digestView } from '../../src/views/digest-view.ts';
import { type MissedAnswer, missedView } from '../../src/views/missed-view.ts';
import { exampleSight } from '../../src/views/notice/example-sight.ts';
import { noticeView } from '../../src/views/notice-view.ts';
import type { ViewContext } from '../../src/views/view-context.ts';
import { askKnowledge } from '../../src/watch/ask/knowledge.ts';
import { aBoard } from '../a-board.ts';
import {
  hour,
  issue,
  machinesIssue,
  minute,
  now,
  owa,
  resolvedIssue,
  roomsAdvisory,
  searchAdvisory,
} from './fixture.ts';

/** What a subscription sees of the outage of Outlook on the web. */
export function aSight(changes: Partial<Sight> = {}): Sight {
  return {
    kind: 'incidents',
    issue: owa,
    isOpen: true,
    customerCount: 12,
    names: ['Contoso Ltd', 'Fabrikam Inc', '康托索貿易有限公司'],
    growth: { since: now - 50 * minute, by: 3 },
    breaksThrough: false,
    ...changes,
  };
}

export const ann = { teamsId: '29:1ann', name: 'Ann O’Neil & Co. <NOC>' };
export const people = [ann, { teamsId: '29:1ben', name: '王小明' }];

export const plannedWork: Issue = issue({
  id: 'MC1120042',
  title: 'Planned maintenance: Microsoft Teams telephony in Europe',
  service: 'Microsoft Teams',
  startedAt: now + 77 * hour,
  endedAt: now + 83 * hour,
  posts: [{ at: now - hour, text: '', lastWord: '' }],
});

/** A post of the message center. */
function announced(id: string, title: string, changes: Partial<Announcement>): Announcement {
  return {
    id,
    title,
    category: 'planForChange',
    severity: 'normal',
    services: ['Exchange Online'],
    tags: [],
    isMajor: false,
    startsAt: now - hour,
    updatedAt: now - hour,
    ...changes,
  };
}

export const majorChange: Issue = issue({
  id: 'MC1123456',
  title: 'Exchange Online: legacy authentication for SMTP AUTH is switched off',
  service: 'Exchange Online',
  posts: [{ at: now - 2 * hour, text: '', lastWord: '' }],
});

export const reported: Issue = issue({
  id: 'REPORT-Exchange',
  title: 'Exchange Online',
  service: 'Exchange Online',
  startedAt: now - 25 * minute,
});

export const knowledge = askKnowledge(
  aBoard({
    coverage: { health: { total: 420, read: 412, waiting: 0, newestReadAt: now, oldestReadAt: now } },
  }),
  ['health'],
  true,
);
export const wholeKnowledge = askKnowledge(
  aBoard({ coverage: { health: { total: 420, read: 420, newestReadAt: now, oldestReadAt: now } } }),
  ['health'],
  true,
);

export const maintenanceSight = aSight({
  kind: 'maintenance',
  issue: plannedWork,
  customerCount: 2,
  names: ['Contoso Ltd', 'Fabrikam Inc'],
  announcement: announced(plannedWork.id, plannedWork.title, {
    startsAt: now + 77 * hour,
    endsAt: now + 83 * hour,
  }),
});
/** The same of Azure, told by the watcher's board. */
export const windowSight = aSight({
  kind: 'maintenance',
  issue: issue({
    id: 'PM3D-5Z8',
    title: 'Planned maintenance for Azure Database for PostgreSQL in West Europe',
    service: 'Azure',
    startedAt: now + 77 * hour,
    posts: [{ at: now - hour, text: '', lastWord: 'Each server restarts once.' }],
  }),
  customerCount: 2,
  names: ['Contoso Ltd', 'Fabrikam Inc'],
  growth: undefined,
  planned: {
    window: {
      id: 'PM3D-5Z8',
      title: 'Planned maintenance for Azure Database for PostgreSQL in West Europe',
      from: now + 77 * hour,
      to: now + 83 * hour,
      updatedAt: now - hour,
      text: 'Each server restarts once.',
      impacts: [{ service: 'Azure Database for PostgreSQL', regions: ['West Europe'] }],
      subscriptions: [],
    },
    state: 'planned',
  },
});
export const messageSight = aSight({
  kind: 'majorMessages',
  issue: majorChange,
  customerCount: 318,
  announcement: announced(majorChange.id, majorChange.title, {
    isMajor: true,
    severity: 'high',
    actBy: now + 40 * 24 * hour,
  }),
});
export const reportSight = aSight({
  kind: 'reports',
  issue: reported,
  customerCount: 3,
  names: ['Contoso Ltd', 'Fabrikam Inc', 'Tailspin Toys'],
  reports: {
    id: reported.id,
    service: { id: 'Exchange', name: 'Exchange Online' },
    startedAt: now - 25 * minute,
    lastAt: now - 4 * minute,
    tenantIds: ['a', 'b', 'c'],
  },
});

export const aDigest: DigestAnswer = {
  every: 'day',
  since: now - 24 * hour,
  open: [aSight(), aSight({ kind: 'azure', issue: machinesIssue, customerCount: 1 })],
  waited: [
    aSight({ kind: 'advisories', issue: searchAdvisory, customerCount: 40 }),
    aSight({ kind: 'advisories', issue: roomsAdvisory, customerCount: 7 }),
  ],
  ended: [aSight({ issue: resolvedIssue, isOpen: false, customerCount: 9 })],
  soon: [
    {
      kind: 'window',
      id: plannedWork.id,
      title: plannedWork.title,
      from: now + 77 * hour,
      to: now + 83 * hour,
      services: ['Microsoft Teams'],
      customerCount: 2,
    },
    {
      kind: 'deadline',
      id: majorChange.id,
      title: majorChange.title,
      from: now + 9 * 24 * hour,
      services: ['Exchange Online'],
      customerCount: 318,
    },
  ],
  known: knowledge,
};

export const aMissed: MissedAnswer = {
  since: now - 9 * hour,
  opened: aDigest.open,
  ended: aDigest.ended,
  goesOn: aDigest.waited,
  planned: [windowSight],
  known: knowledge,
};

/** A notice that stands in a conversation. */
export function aNotice(changes: Partial<Notice> = {}): Notice {
  return {
    conversationId: '19:noc@thread.tacv2',
    issueId: owa.id,
    messageId: '1700000000000',
    openedAt: now - hour,
    changedAt: now - hour,
    ...changes,
  };
}

/** What channels are told by themselves. */
export const noticeSamples: Readonly<Record<string, (ctx: ViewContext) => CardReply>> = {
  notice: (ctx) => noticeView(ctx, { sight: aSight(), mentions: people }),
  'notice-acknowledged': (ctx) =>
    noticeView(ctx, {
      sight: aSight({
        overdueSince: now - 20 * minute,
        acknowledged: { by: 'Ann O’Neil', at: now - 12 * minute },
        issue: { ...owa, hasReview: true },
      }),
    }),
  'notice-resolved': (ctx) =>
    noticeView(ctx, { sight: aSight({ issue: { ...resolvedIssue, hasReview: true }, isOpen: false }) }),
  'notice-gone': (ctx) =>
    noticeView(ctx, { sight: aSight({ isOpen: false, parting: 'gone', customerCount: 0, names: [] }) }),
  'notice-advisory': (ctx) =>
    noticeView(ctx, {
      sight: aSight({ kind: 'advisories', issue: roomsAdvisory, customerCount: 1, names: ['Contoso Ltd'] }),
    }),
  'notice-azure': (ctx) => noticeView(ctx, { sight: aSight({ kind: 'azure', issue: machinesIssue }) }),
  'notice-maintenance': (ctx) => noticeView(ctx, { sight: maintenanceSight }),
  'notice-window': (ctx) => noticeView(ctx, { sight: windowSight }),
  'notice-message': (ctx) => noticeView(ctx, { sight: messageSight }),
  'notice-reports': (ctx) => noticeView(ctx, { sight: reportSight, mentions: people }),
  'notice-reports-over': (ctx) =>
    noticeView(ctx, {
      sight: {
        ...reportSight,
        isOpen: false,
        ...(reportSight.reports && {
          reports: { ...reportSight.reports, ended: { at: now, byIssueId: owa.id } },
        }),
      },
    }),
  'notice-example': (ctx) => noticeView(ctx, { sight: exampleSight(ctx), isExample: true }),
  digest: (ctx) => digestView(ctx, aDigest),
  'digest-missed': (ctx) => missedView(ctx, aMissed),
  'digest-quiet': (ctx) =>
    digestView(ctx, {
      every: 'week',
      since: now - 7 * 24 * hour,
      open: [],
      waited: [],
      ended: [],
      soon: [],
      known: wholeKnowledge,
    }),
};
