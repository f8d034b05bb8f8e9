import type { CardReply } from '../../commands/reply.ts';
import { levels } from '../../health/model.ts';
import type { Sight } from '../../subscriptions/notice.ts';
import { isComplete, isUnread, type Knowledge } from '../../watch/ask/knowledge.ts';
import { isOfHealth } from '../notice/notice-words.ts';
import { commandButton } from '../parts/button.ts';
import { cardMarkdown } from '../parts/escape.ts';
import { issueCounts } from '../parts/issue-counts.ts';
import { knownBlock } from '../parts/known-part.ts';
import { type LevelLook, levelLooks } from '../parts/level-look.ts';
import { moment, zone } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import type { DigestRow } from './digest-row.ts';

export interface DigestSection {
  readonly label: string;
  /** Those that fit. */
  readonly rows: readonly DigestRow[];
  /** How many there are. */
  readonly total: number;
}

export interface DigestCard {
  readonly title: string;
  readonly since: number;
  /** All that is open. */
  readonly open: readonly Sight[];
  readonly endedCount: number;
  /** Those without rows are left out. */
  readonly sections: readonly DigestSection[];
  /** How much of all customers is known. */
  readonly known: Knowledge;
}

/** Much at once on one card, with how sure it is. */
export function digestCard(ctx: ViewContext, digest: DigestCard): CardReply {
  const { title, since, open, endedCount, sections, known } = digest;
  const { state, icon, style } = stateOf(ctx, open, known);
  const counts = endedCount > 0 ? ctx.t('digest.summary.ended', { count: endedCount }) : '';
  const summary = ctx.t('digest.summary', { title, state, counts }).trim();
  return {
    card: 'digest',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 100),
      style,
      icon,
      state,
      since: ctx.t('digest.since', { moment: moment(ctx, since), zone: zone(ctx, since) }),
      sections: sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ label, rows, total }) => ({
          label,
          rows,
          more: total > rows.length ? [{ text: ctx.t('digest.more', { count: total - rows.length }) }] : [],
        })),
      known: [knownBlock(ctx, known)],
      buttons: [
        commandButton(ctx.t('digest.button.overview'), 'overview'),
        commandButton(ctx.t('digest.button.subscriptions'), 'subscriptions'),
      ],
    },
  };
}

/** Green only where everything that is watched was read and nothing is open. */
function stateOf(
  ctx: ViewContext,
  open: readonly Sight[],
  known: Knowledge,
): LevelLook & { readonly state: string } {
  const ofHealth = open.filter(isOfHealth).map(({ issue }) => issue);
  if (ofHealth.length > 0) {
    const worst = levels.find((level) => ofHealth.some(({ status }) => status.level === level)) ?? 'unknown';
    const level = worst === 'healthy' ? 'watching' : worst;
    return { ...levelLooks[level], state: ctx.t('digest.openOf', { counts: issueCounts(ctx, ofHealth) }) };
  }
  if (open.length > 0) return { ...levelLooks.watching, state: ctx.t('digest.open', { count: open.length }) };
  if (isUnread(known)) return { ...levelLooks.unknown, state: ctx.t('digest.notKnown') };
  return isComplete(known)
    ? { ...levelLooks.healthy, state: ctx.t('digest.quiet') }
    : { ...levelLooks.unknown, state: ctx.t('digest.quietKnown') };
}
