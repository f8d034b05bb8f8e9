import type { IssueScript } from '../issue.ts';

const day = 24 * 60;

/** Issues of the cloud operated by 21Vianet. */
export const chinaIssues: readonly IssueScript[] = [
  {
    id: 'EX1187019',
    title: '部分用户在 Outlook 中收到邮件时出现延迟',
    service: 'Exchange',
    classification: 'incident',
    feature: 'E-Mail timely delivery',
    featureGroup: 'E-Mail timely delivery',
    impact: '用户收到外部邮件可能会延迟最多 40 分钟。',
    startsAt: -130,
    cloud: 'china',
    customers: ['上海蓝杉软件有限公司'],
    format: 'html',
    language: 'zh-CN',
    steps: [
      {
        at: -120,
        status: 'investigating',
        post: { current: '我们正在查看邮件队列的长度，以确定延迟的来源。', nextUpdate: -60 },
      },
      {
        at: -65,
        status: 'serviceDegradation',
        post: {
          current: '一个数据中心的传输服务器处理速度偏低，我们正在把邮件转到其他服务器。',
          scope: '邮箱位于该数据中心的用户。',
          start: -130,
          preliminaryRootCause: '例行维护后，一部分服务器没有恢复到全部容量。',
          nextUpdate: 35,
        },
      },
      {
        at: 30,
        status: 'serviceRestored',
        endedAt: 25,
        post: {
          final: '队列已恢复正常，邮件不再延迟。',
          end: 25,
          rootCause: '例行维护后，一部分服务器没有恢复到全部容量。',
        },
      },
    ],
  },
  {
    id: 'SP1184290',
    title: 'Search results may be incomplete in SharePoint Online',
    service: 'SharePoint',
    classification: 'advisory',
    feature: 'Search',
    featureGroup: 'SharePoint Features',
    impact: 'Users may not find documents that were changed in the last day.',
    startsAt: -4 * day,
    cloud: 'china',
    customers: 'all',
    format: 'text',
    steps: [
      {
        at: -4 * day + 90,
        status: 'serviceDegradation',
        post: { current: 'The crawl of changed documents is behind.', start: -4 * day, nextUpdate: -3 * day },
      },
      {
        at: -3 * day - 60,
        status: 'serviceRestored',
        endedAt: -3 * day - 80,
        post: {
          final: 'The crawl has caught up with all changes.',
          end: -3 * day - 80,
          rootCause: 'A failed disk slowed the index down.',
        },
      },
    ],
  },
];
