import type { CardReply } from '../commands/reply.ts';
import { capabilities } from '../customers/capabilities.ts';
import type { CloudName } from '../customers/customer.ts';
import type { DirectoryFailure } from '../customers/directory.ts';
import { isComplete, isUnread, type Knowledge, overdue } from '../watch/ask/knowledge.ts';
import type { Coverage, Lane } from '../watch/board.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock } from './parts/failure-text.ts';
import { knownLines } from './parts/known-part.ts';
import { levelLooks } from './parts/level-look.ts';
import { groupMend, groupReason } from './parts/reason-group.ts';
import { age, moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface CoverageAnswer {
  readonly known: Knowledge;
  /** Every lane, also one that is for no customer. */
  readonly lanes: Knowledge['lanes'];
  /** Partner accounts whose customers could not be read. */
  readonly failures: readonly DirectoryFailure[];
  /** The clouds that customers are in. */
  readonly clouds: readonly CloudName[];
}

/** Groups of a lane that are shown in full, and of the others those with a button; the rest is counted. */
const groupsPerLane = 2;
const buttonsPerLane = 4;
const namesPerGroup = 3;

/** How much of all customers is known, lane by lane, and why the rest is not. Under 25 KB. */
export function coverageView(ctx: ViewContext, answer: CoverageAnswer): CardReply {
  const { known, lanes, failures, clouds } = answer;
  const title = ctx.t('coverage.title');
  const whole = isComplete(known);
  const state = ctx.t(
    isUnread(known) ? 'coverage.nothing' : whole ? 'coverage.complete' : 'coverage.incomplete',
  );
  const { icon, style } = levelLooks[whole ? 'healthy' : 'unknown'];
  const lines = knownLines(ctx, known).join(ctx.t('list.separator'));
  const summary = ctx.t('coverage.summary', { title, state, lines });
  return {
    card: 'coverage',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style,
      icon,
      state,
      // Each lane has its own pace, so each says how old it is.
      ages: [],
      gaps: failures.slice(0, 3).map(({ error }) => gapBlock(ctx, { error, what: 'customers' })),
      lanes: lanes.map(({ lane, coverage }) => laneBlock(ctx, lane, coverage, clouds)),
      ...noGroup,
      buttons: [commandButton(ctx.t('button.refresh'), 'coverage', {}, { replace: true })],
    },
  };
}

/** What only the card of one group has. */
const noGroup = { mend: [], rows: [], pages: [] };

function laneBlock(ctx: ViewContext, lane: Lane, coverage: Coverage, clouds: readonly CloudName[]) {
  const { total, read, waiting, failed } = coverage;
  const late = overdue(coverage);
  const shown = failed.slice(0, groupsPerLane);
  const others = failed.slice(groupsPerLane, groupsPerLane + buttonsPerLane);
  const rest = failed
    .slice(groupsPerLane + buttonsPerLane)
    .reduce((sum, { customers }) => sum + customers.length, 0);
  const { icon, color } = levelLooks[total > 0 && read >= total ? 'healthy' : 'unknown'];
  return {
    icon,
    color,
    name: ctx.t(`lane.${lane}`),
    count:
      total === 0
        ? ctx.t(lane === 'azure' ? 'coverage.nobodyHere' : 'coverage.nobody')
        : ctx.t('coverage.read', { read, total }),
    lines: [
      ...ages(ctx, coverage),
      ...(waiting > 0 ? [ctx.t('coverage.waiting', { count: waiting })] : []),
      ...(late > 0 ? [ctx.t('coverage.overdue', { count: late })] : []),
      ...(rest > 0 ? [ctx.t('coverage.rest', { count: rest })] : []),
      ...(lane === 'azure' && clouds.some((cloud) => !capabilities[cloud].azureInPartnerCenter)
        ? [ctx.t('coverage.china')]
        : []),
    ].map((text) => ({ text })),
    groups: shown.map(({ reason, customers }) => {
      const count = customers.length;
      const sentence = groupReason(ctx, reason, count);
      const names = customers
        .slice(0, namesPerGroup)
        .map(({ name }) => plain(name, 40))
        .join(ctx.t('list.separator'));
      return {
        sentence,
        mend: groupMend(ctx, reason, lane),
        names:
          count > namesPerGroup ? ctx.t('coverage.more', { names, count: count - namesPerGroup }) : names,
        button: commandButton(
          ctx.t('coverage.button.group', { count }),
          'coverage',
          { lane, reason },
          { replace: true, tooltip: ctx.t('coverage.button.groupOf', { reason: sentence }) },
        ),
      };
    }),
    others: others.map(({ reason, customers }) =>
      commandButton(
        groupReason(ctx, reason, customers.length),
        'coverage',
        { lane, reason },
        { replace: true },
      ),
    ),
  };
}

function ages(ctx: ViewContext, { newestReadAt, oldestReadAt }: Coverage): string[] {
  if (newestReadAt === undefined || oldestReadAt === undefined) return [];
  const values = {
    newest: moment(ctx, newestReadAt),
    newestAge: age(ctx, newestReadAt),
    oldest: moment(ctx, oldestReadAt),
    oldestAge: age(ctx, oldestReadAt),
  };
  return [ctx.t(newestReadAt - oldestReadAt < 60_000 ? 'coverage.ageOne' : 'coverage.age', values)];
}
