import type { Issue } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';
import { classificationWord } from './level-look.ts';

/** What an issue is called on every card: "Service issue" for an event of Azure, as Azure calls it; else "Incident" or "Advisory". */
export function issueWord(ctx: ViewContext, { azure, classification }: Issue): string {
  return azure ? ctx.t(`azure.kind.${azure.kind}`) : classificationWord(ctx, classification);
}
