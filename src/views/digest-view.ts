import type { CardReply } from '../commands/reply.ts';
import type { Sight } from '../subscriptions/notice.ts';
import type { Knowledge } from '../watch/ask/knowledge.ts';
import { digestCard } from './digest/digest-card.ts';
import { type Soon, sightRow, soonRow } from './digest/digest-row.ts';
import type { ViewContext } from './view-context.ts';

/** What a subscription is told at once, on its days. */
export interface DigestAnswer {
  readonly every: 'day' | 'week';
  /** What ended and what waited is told since then. */
  readonly since: number;
  /** The most urgent first; without what waited. */
  readonly open: readonly Sight[];
  /** What was not told when it came, because of quiet hours. */
  readonly waited: readonly Sight[];
  readonly ended: readonly Sight[];
  /** Planned work and deadlines, the nearest first. */
  readonly soon: readonly Soon[];
  readonly known: Knowledge;
}

const room = { open: 5, waited: 4, ended: 3, soon: 3 } as const;

/** The digest of a subscription on one card. Under 25 KB: what does not fit is counted. */
export function digestView(ctx: ViewContext, answer: DigestAnswer): CardReply {
  const { every, open, waited, ended, soon } = answer;
  const section = (name: 'open' | 'waited' | 'ended') => ({
    label: ctx.t(`digest.section.${name}`),
    rows: answer[name].slice(0, room[name]).map((sight) => sightRow(ctx, sight)),
    total: answer[name].length,
  });
  return digestCard(ctx, {
    ...answer,
    title: ctx.t(every === 'day' ? 'digest.titleDay' : 'digest.titleWeek'),
    open: [...open, ...waited],
    endedCount: ended.length,
    sections: [
      section('open'),
      section('waited'),
      section('ended'),
      {
        label: ctx.t('digest.section.soon'),
        rows: soon.slice(0, room.soon).map((one) => soonRow(ctx, one)),
        total: soon.length,
      },
    ],
  });
}
