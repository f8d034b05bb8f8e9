import type { Issue } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';

/** Why an issue has no post: Azure keeps the words of a security advisory from those who may only read. */
export function noPostsText(ctx: ViewContext, { azure }: Issue): string {
  return ctx.t(azure?.kind === 'securityAdvisory' ? 'azure.notShown' : 'health.noPosts');
}
