import type { MessageKey } from '../../locales/message.ts';
import type { ViewContext } from '../view-context.ts';

/** Microsoft's labels by their usual spelling. Their words change with the language, the text below them does not. */
const labelKeys = {
  Title: 'issue.label.title',
  'User impact': 'issue.label.userImpact',
  'User experience': 'issue.label.userExperience',
  'Customer impact': 'issue.label.customerImpact',
  'More info': 'issue.label.moreInfo',
  'Current status': 'issue.label.currentStatus',
  'Final status': 'issue.label.finalStatus',
  'Scope of impact': 'issue.label.scope',
  'Incident start time': 'issue.label.startTime',
  'Incident end time': 'issue.label.endTime',
  'Start time': 'issue.label.startTime',
  'End time': 'issue.label.endTime',
  'Estimated time to resolve': 'issue.label.estimate',
  'Preliminary root cause': 'issue.label.preliminaryRootCause',
  'Root cause': 'issue.label.rootCause',
  'Next steps': 'issue.label.nextSteps',
  'Next update by': 'issue.label.nextUpdate',
  'Next update': 'issue.label.nextUpdate',
} as const satisfies Record<string, MessageKey>;

function isKnown(label: string): label is keyof typeof labelKeys {
  return Object.hasOwn(labelKeys, label);
}

/** A label of Microsoft's posts in the reader's language; one that has no word there stays as it came. */
export function labelWord(ctx: ViewContext, label: string): string {
  return isKnown(label) ? ctx.t(labelKeys[label]) : label;
}
