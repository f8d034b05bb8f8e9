import { isComplete, isUnread, type Knowledge, readBetween, unread } from '../../watch/ask/knowledge.ts';
import type { ViewContext } from '../view-context.ts';
import { commandButton } from './button.ts';
import { ageWeight, readAtText } from './read-at.ts';
import { age, moment, wholeMoment, zone } from './time.ts';

interface KnownLine {
  /** Nothing is missing in it. */
  readonly isWhole: boolean;
  /** Literal text. */
  readonly text: string;
}

function linesOf(ctx: ViewContext, { lanes, isListComplete }: Knowledge): KnownLine[] {
  const lines = lanes.map(({ lane, coverage }) => {
    const { total, read } = coverage;
    const values = { lane: ctx.t(`lane.${lane}`), total, read, unread: unread(coverage) };
    const isWhole = total > 0 && values.unread === 0;
    if (total === 0) return { isWhole, text: ctx.t('known.nobody', values) };
    if (read === 0) return { isWhole, text: ctx.t('known.none', values) };
    return { isWhole, text: ctx.t(isWhole ? 'known.all' : 'known.some', values) };
  });
  return isListComplete ? lines : [...lines, { isWhole: false, text: ctx.t('known.list') }];
}

/** "412 of 420 customers read; 8 not", a line of literal text for each lane. */
export function knownLines(ctx: ViewContext, known: Knowledge): string[] {
  return linesOf(ctx, known).map(({ text }) => text);
}

/** The end of an answer about all customers: how much of them it knows, and where to see what is missing. */
export function knownBlock(ctx: ViewContext, known: Knowledge) {
  const whole = isComplete(known);
  return {
    style: whole ? 'default' : 'emphasis',
    separator: whole,
    lines: linesOf(ctx, known).map(({ isWhole, text }) => ({ icon: isWhole ? '✓' : '?', text })),
    buttons: whole ? [] : [{ button: commandButton(ctx.t('known.button'), 'coverage') }],
  };
}

/**
 * How old that is what an answer about all customers says; after a restart, before anything is read, how old what is
 * remembered is.
 */
export function knownAt(ctx: ViewContext, knowledge: Knowledge) {
  const times = readBetween(knowledge);
  if (!times) return { readAt: ctx.t('known.never'), readAtWeight: 'Bolder' };
  const { oldest, newest } = times;
  const readAtWeight = isUnread(knowledge) ? 'Bolder' : ageWeight(ctx, newest);
  if (newest - oldest < 60_000) return { readAt: readAtText(ctx, newest), readAtWeight };
  const values = {
    moment: moment(ctx, newest),
    zone: zone(ctx, newest),
    age: age(ctx, newest),
    oldest: moment(ctx, oldest),
    oldestAge: age(ctx, oldest),
  };
  return { readAt: ctx.t('known.since', values), readAtWeight };
}

/** The same for a text that is read later, elsewhere: whole moments instead of ages. */
export function knownMoment(ctx: ViewContext, knowledge: Knowledge): string {
  const times = readBetween(knowledge);
  if (!times) return ctx.t('known.never');
  const { oldest, newest } = times;
  const values = { moment: wholeMoment(ctx, newest) };
  if (newest - oldest < 60_000) return ctx.t('known.at', values);
  return ctx.t('known.atSince', { ...values, oldest: wholeMoment(ctx, oldest) });
}
