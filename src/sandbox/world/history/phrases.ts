import type { Cloud } from '../../calls.ts';

/** The sentences that recur from issue to issue, in the language of each cloud. */
interface Phrases {
  readonly looking: string;
  readonly found: (cause: string, remedy: string) => string;
  readonly scope: string;
  readonly halfway: string;
  readonly watching: string;
  readonly restored: (remedy: string) => string;
  readonly nextSteps: string;
  readonly wasNothing: string;
  readonly reviewed: string;
}

export const phrases: Readonly<Record<Cloud, Phrases>> = {
  global: {
    looking: "We've seen reports and are checking our telemetry to find out whether your users are affected.",
    found: (cause, remedy) => `${cause} We're ${remedy}.`,
    scope: 'Users whose requests are served by the affected part of the service.',
    halfway: "More than half of this work is done, and we're watching how the impact goes down.",
    watching: "The work is done. We're watching the service to make sure that the impact has ended.",
    restored: (remedy) => `We've finished ${remedy}, and our telemetry shows that the impact has ended.`,
    nextSteps: "We're changing our tests so that they find this kind of problem before users do.",
    wasNothing: 'The service itself was healthy all the time.',
    reviewed: 'The post-incident review has been published.',
  },
  china: {
    looking: '我们正在查看遥测数据，以确定你的用户是否受到影响。',
    found: (cause, remedy) => `${cause}我们正在${remedy}。`,
    scope: '由受影响的服务器提供服务的用户。',
    halfway: '这项工作已完成一半以上，影响正在减小。',
    watching: '工作已完成，我们正在监视服务，以确认影响已结束。',
    restored: (remedy) => `我们已完成${remedy}，遥测数据显示影响已结束。`,
    nextSteps: '我们正在改进测试，以便在用户受到影响之前发现此类问题。',
    wasNothing: '服务本身一直正常。',
    reviewed: '事件后审查已发布。',
  },
};
