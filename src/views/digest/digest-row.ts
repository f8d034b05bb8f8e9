import type { Planned } from '../../health/maintenance/plan.ts';
import type { Sight } from '../../subscriptions/notice.ts';
import { noticeTimes } from '../notice/notice-times.ts';
import { noticeName, noticeState } from '../notice/notice-words.ts';
import { type CommandButton, commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import { levelLooks } from '../parts/level-look.ts';
import { moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** One thing in a digest; literal texts. */
export interface DigestRow {
  readonly icon: string;
  readonly color: string;
  readonly name: string;
  readonly beside: string;
  readonly lines: readonly { readonly text: string }[];
  readonly buttons: readonly CommandButton[];
}

/** Something that Microsoft changes for some customers. */
export interface Soon extends Pick<Planned, 'kind' | 'id' | 'title' | 'from' | 'to' | 'services'> {
  readonly customerCount: number;
}

/** An issue: what, how it stands, whom it hits, when, and the way to it. */
export function sightRow(ctx: ViewContext, sight: Sight): DigestRow {
  const { kind, issue, customerCount, planned } = sight;
  const { icon, color, status } = noticeState(ctx, sight);
  const service = plain(issue.service, 50);
  const isPost = kind === 'messages' || kind === 'majorMessages' || (kind === 'maintenance' && !planned);
  const title = kind === 'reports' ? ctx.t('notice.title.reports', { service }) : plain(issue.title, 100);
  const [when] = noticeTimes(ctx, sight);
  return {
    icon,
    color,
    name: noticeName(ctx, sight),
    beside: beside(ctx, [status, service], customerCount),
    lines: [title, ...(when ? [when.text] : [])].map((text) => ({ text })),
    buttons: kind === 'reports' ? [] : [detailsButton(ctx, isPost ? 'message' : 'issue', issue.id)],
  };
}

/** Planned work or a deadline: what, for whom, when. */
export function soonRow(
  ctx: ViewContext,
  { kind, id, title, from, to, services, customerCount }: Soon,
): DigestRow {
  const { icon, color } = levelLooks.watching;
  const name = ctx.t(kind === 'deadline' ? 'notice.name.messages' : 'notice.name.maintenance', {
    id: plain(id, 40),
  });
  const start = moment(ctx, from);
  const when =
    kind === 'deadline'
      ? ctx.t('notice.actBy', { moment: start })
      : to === undefined
        ? ctx.t('notice.windowOpen', { start })
        : ctx.t('notice.window', { start, end: moment(ctx, to) });
  const service = plain(services.join(ctx.t('list.separator')), 50);
  return {
    icon,
    color,
    name,
    beside: beside(ctx, [service], customerCount),
    lines: [{ text: plain(title, 100) }, { text: when }],
    buttons: [detailsButton(ctx, kind === 'azure' ? 'issue' : 'message', id)],
  };
}

function beside(ctx: ViewContext, parts: readonly string[], count: number): string {
  return [...parts, ctx.t('hit.count', { count })].filter((part) => part !== '').join(' · ');
}

/** The title is the same in every row, so the tooltip says of what. */
function detailsButton(ctx: ViewContext, command: 'issue' | 'message', issueId: string): CommandButton {
  const id = plain(issueId, 40);
  const tooltip = ctx.t('health.button.details', { id });
  return commandButton(ctx.t('overview.button.details'), command, { id }, { tooltip });
}
