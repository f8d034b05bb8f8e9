import type { CardReply } from '../commands/reply.ts';
import { levels } from '../health/model.ts';
import type { Sight } from '../subscriptions/notice.ts';
import { isComplete, isUnread, type Knowledge } from '../watch/ask/knowledge.ts';
import { digestRow } from './digest/digest-row.ts';
import { isOfHealth } from './notice/notice-words.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown } from './parts/escape.ts';
import { issueCounts } from './parts/issue-counts.ts';
import { knownBlock } from './parts/known-part.ts';
import { type LevelLook, levelLooks } from './parts/level-look.ts';
import { moment, zone } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

/** What a subscription is told at once: on its days, or after the program was away. */
export interface DigestAnswer {
  readonly why: 'day' | 'week' | 'away';
  /** What ended after this moment is told. */
  readonly since: number;
  /** Open issues, the most urgent first; those that `waited` has are left out. */
  readonly open: readonly Sight[];
  /** What was not told when it came, because of quiet hours. */
  readonly waited: readonly Sight[];
  readonly ended: readonly Sight[];
  /** Planned maintenance and deadlines, the nearest first. */
  readonly soon: readonly Sight[];
  /** How much of all customers is known. */
  readonly known: Knowledge;
}

const room = { open: 5, waited: 4, ended: 3, soon: 3 } as const;
const sections = ['open', 'waited', 'ended', 'soon'] as const;
const titles = { day: 'digest.titleDay', week: 'digest.titleWeek', away: 'digest.titleAway' } as const;

/** The digest of a subscription, or the summary after a long stop, on one card. Under 25 KB: what does not fit is counted. */
export function digestView(ctx: ViewContext, answer: DigestAnswer): CardReply {
  const { why, since, ended, soon, known } = answer;
  const title = ctx.t(titles[why]);
  const { state, icon, style } = stateOf(ctx, answer);
  const counts = ended.length > 0 ? ctx.t('digest.summary.ended', { count: ended.length }) : '';
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
      notes: ended.length + soon.length === 0 ? [{ text: ctx.t('digest.nothing') }] : [],
      sections: sections.flatMap((name) => section(ctx, name, answer)),
      known: [knownBlock(ctx, known)],
      buttons: [
        commandButton(ctx.t('digest.button.overview'), 'overview'),
        commandButton(ctx.t('digest.button.subscriptions'), 'subscriptions'),
      ],
    },
  };
}

function section(ctx: ViewContext, name: keyof typeof room, answer: DigestAnswer) {
  const all = answer[name];
  if (all.length === 0) return [];
  const more = all.length - room[name];
  return [
    {
      label: ctx.t(`digest.section.${name}`),
      rows: all.slice(0, room[name]).map((sight) => digestRow(ctx, sight)),
      more: more > 0 ? [{ text: ctx.t('digest.more', { count: more }) }] : [],
    },
  ];
}

/** Green only where everything that is watched was read and nothing is open. */
function stateOf(
  ctx: ViewContext,
  { open, waited, known }: DigestAnswer,
): LevelLook & { readonly state: string } {
  const all = [...open, ...waited];
  const ofHealth = all.filter(isOfHealth).map(({ issue }) => issue);
  if (ofHealth.length > 0) {
    const worst = levels.find((level) => ofHealth.some(({ status }) => status.level === level)) ?? 'unknown';
    const level = worst === 'healthy' ? 'watching' : worst;
    return { ...levelLooks[level], state: ctx.t('digest.openOf', { counts: issueCounts(ctx, ofHealth) }) };
  }
  if (all.length > 0) return { ...levelLooks.watching, state: ctx.t('digest.open', { count: all.length }) };
  if (isUnread(known)) return { ...levelLooks.unknown, state: ctx.t('digest.notKnown') };
  return isComplete(known)
    ? { ...levelLooks.healthy, state: ctx.t('digest.quiet') }
    : { ...levelLooks.unknown, state: ctx.t('digest.quietKnown') };
}
