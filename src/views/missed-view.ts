import type { CardReply } from '../commands/reply.ts';
import type { Sight } from '../subscriptions/notice.ts';
import type { Knowledge } from '../watch/ask/knowledge.ts';
import { digestCard } from './digest/digest-card.ts';
import { sightRow } from './digest/digest-row.ts';
import type { ViewContext } from './view-context.ts';

/** What a conversation was not told while the program was away, or its subscription rested. */
export interface MissedAnswer {
  readonly since: number;
  /** Began meanwhile and goes on. */
  readonly opened: readonly Sight[];
  readonly ended: readonly Sight[];
  /** Went on all the time. */
  readonly goesOn: readonly Sight[];
  /** Maintenance windows of Azure that were planned, changed or called off meanwhile. */
  readonly planned: readonly Sight[];
  readonly known: Knowledge;
}

const room = { opened: 5, ended: 4, planned: 2, goesOn: 3 } as const;

/** One summary in the place of all that would have been told. Under 25 KB: what does not fit is counted. */
export function missedView(ctx: ViewContext, answer: MissedAnswer): CardReply {
  return digestCard(ctx, {
    ...answer,
    title: ctx.t('digest.titleMeanwhile'),
    open: [...answer.opened, ...answer.goesOn],
    endedCount: answer.ended.length,
    sections: (['opened', 'ended', 'planned', 'goesOn'] as const).map((name) => ({
      label: ctx.t(`digest.section.${name}`),
      rows: answer[name].slice(0, room[name]).map((sight) => sightRow(ctx, sight)),
      total: answer[name].length,
    })),
  });
}
