import type { PostLabel } from '../../health/posts/post-parts.ts';
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
  Mitigation: 'issue.label.mitigation',
  Workaround: 'issue.label.workaround',
  'Impact statement': 'issue.label.impactStatement',
  'Summary of impact': 'issue.label.impactSummary',
  'What happened': 'issue.label.whatHappened',
  'What we know so far': 'issue.label.knownSoFar',
  'What went wrong and why': 'issue.label.whatWentWrong',
  'How are we responding': 'issue.label.responding',
  'How did we respond': 'issue.label.responded',
  'What happens next': 'issue.label.happensNext',
  'Next update by': 'issue.label.nextUpdate',
  'Next update': 'issue.label.nextUpdate',
} as const satisfies Record<PostLabel, MessageKey>;

/** A label of Microsoft's posts in the reader's language. */
export function labelWord(ctx: ViewContext, label: PostLabel): string {
  return ctx.t(labelKeys[label]);
}
