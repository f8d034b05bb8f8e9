import type { Sight } from '../../subscriptions/notice.ts';
import { noticeTimes } from '../notice/notice-times.ts';
import { noticeName, noticeState } from '../notice/notice-words.ts';
import { commandButton } from '../parts/button.ts';
import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

/** One line of a digest: what, how it stands, whom it hits, when, and the way to it. */
export function digestRow(ctx: ViewContext, sight: Sight) {
  const { kind, issue, customerCount: count } = sight;
  const { icon, color, status } = noticeState(ctx, sight);
  const id = plain(issue.id, 40);
  const isMessage = kind === 'messages' || kind === 'majorMessages' || kind === 'maintenance';
  const title =
    kind === 'reports'
      ? ctx.t('notice.title.reports', { service: plain(issue.service, 60) })
      : plain(issue.title, 100);
  const [when] = noticeTimes(ctx, sight);
  return {
    icon,
    color,
    name: noticeName(ctx, sight),
    beside: [status, plain(issue.service, 50), ctx.t('hit.count', { count })]
      .filter((part) => part !== '')
      .join(' · '),
    lines: [title, ...(when ? [when.text] : [])].map((text) => ({ text })),
    buttons:
      kind === 'reports'
        ? []
        : [
            commandButton(
              ctx.t('overview.button.details'),
              isMessage ? 'message' : 'issue',
              { id },
              {
                tooltip: ctx.t('health.button.details', { id }),
              },
            ),
          ],
  };
}
