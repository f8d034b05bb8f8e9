import type { CardReply } from '../commands/reply.ts';
import type { Shift } from '../watch/ask/ask-shift.ts';
import type { Knowledge } from '../watch/ask/knowledge.ts';
import { type HandoverSection, handoverSections } from './handover-sections.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { issueButton } from './parts/issue-button.ts';
import { knownAt, knownBlock, knownLines, knownMoment } from './parts/known-part.ts';
import { openState } from './parts/open-state.ts';
import { moment, span } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface HandoverAnswer {
  readonly shift: Shift;
  /** How long the shift was. */
  readonly hours: number;
  /** As plain text to copy. */
  readonly text?: boolean | undefined;
  readonly known: Knowledge;
  /** Support requests that wait for somebody, a line each; shown where there are any. */
  readonly requests?: readonly string[];
}

const roomOnCard = { isCopied: false, promises: 5, changed: 6, unchanged: 3, ended: 3, reviewed: 1 };
const roomInText = { isCopied: true, promises: 30, changed: 30, unchanged: 30, ended: 30, reviewed: 30 };
/** Bytes of JSON that the text may take: the card has 25,000 for everything. */
const textBytes = 16_000;

/** What one shift hands to the next. Under 25 KB with any number of issues: what does not fit is counted. */
export function handoverView(ctx: ViewContext, answer: HandoverAnswer): CardReply {
  const { shift, hours, known, requests = [] } = answer;
  const title = ctx.t('handover.title', { span: span(ctx, hours * 3_600_000) });
  const { state, icon, style } = openState(ctx, [...shift.changed, ...shift.unchanged], known);
  const did = didText(ctx, shift);
  const summary = ctx.t('handover.summary', { title, state, did });
  const again = (label: string, more: { text?: boolean } = {}) =>
    commandButton(label, 'handover', { hours, ...more }, { replace: true });
  const sections = handoverSections(ctx, shift, answer.text ? roomInText : roomOnCard);
  const all = requests.length === 0 ? sections : [...sections, requestSection(ctx, requests)];
  return {
    card: 'handover',
    summary,
    data: {
      summary,
      title: cardMarkdown(title, 150),
      style,
      icon,
      state,
      did,
      ...knownAt(ctx, known),
      sections: answer.text ? [] : all.map((section) => sectionBlock(ctx, section)),
      copy: answer.text
        ? [
            {
              label: ctx.t('handover.text.label'),
              how: ctx.t('handover.text.how'),
              text: asText(ctx, [title, state, did, knownMoment(ctx, known), ...knownLines(ctx, known)], all),
            },
          ]
        : [],
      known: [knownBlock(ctx, known)],
      buttons: answer.text
        ? [again(ctx.t('handover.button.back'))]
        : [
            commandButton(ctx.t('handover.button.overview'), 'overview'),
            again(ctx.t('handover.button.text'), { text: true }),
            again(ctx.t('button.refresh')),
          ],
    },
  };
}

function didText(ctx: ViewContext, { changed, ended, reviewed, loggedSince }: Shift): string {
  const all = [...changed, ...ended];
  const opened = all.filter(({ changes }) => changes.openedAt !== undefined).length;
  const other = changed.filter(({ changes }) => changes.openedAt === undefined).length;
  const what = [
    ...(opened > 0 ? [ctx.t('handover.opened', { count: opened })] : []),
    ...(other > 0 ? [ctx.t('handover.changedCount', { count: other })] : []),
    ...(ended.length > 0 ? [ctx.t('handover.endedCount', { count: ended.length })] : []),
    ...(reviewed.length > 0 ? [ctx.t('handover.reviewedCount', { count: reviewed.length })] : []),
  ];
  const did = ctx.t('handover.did', { what: what.join(ctx.t('list.separator')) });
  if (loggedSince === undefined) return what.length === 0 ? ctx.t('handover.quiet') : did;
  const since = { moment: moment(ctx, loggedSince) };
  if (what.length === 0) return ctx.t('handover.quietSince', since);
  return ctx.t('handover.didSince', { did, ...since });
}

function requestSection(ctx: ViewContext, requests: readonly string[]): HandoverSection {
  const rows = requests.slice(0, 6).map((request) => ({
    icon: '·',
    color: 'default',
    name: plain(request, 100),
    beside: '',
    lines: [],
  }));
  return { label: ctx.t('handover.requests'), rows, more: Math.max(0, requests.length - rows.length) };
}

function sectionBlock(ctx: ViewContext, { label, rows, more }: HandoverSection) {
  return {
    label,
    rows: rows.map(({ id, beside, ...row }) => ({
      ...row,
      beside: beside === '' ? [] : [{ text: beside }],
      buttons: id === undefined ? [] : [issueButton(ctx, id, { title: ctx.t('overview.button.details') })],
    })),
    more: more === 0 ? [] : [{ text: ctx.t('handover.more', { count: more }) }],
  };
}

/** The same as plain lines; what does not fit is left out with "…". */
function asText(ctx: ViewContext, head: readonly string[], sections: readonly HandoverSection[]): string {
  const lines = [
    ...head,
    ...sections.flatMap(({ label, rows, more }) => [
      '',
      label,
      ...rows.flatMap(({ name, beside, lines }) => [
        `- ${[name, beside].filter((part) => part !== '').join(' · ')}`,
        ...lines.map(({ text }) => `  ${text}`),
      ]),
      ...(more === 0 ? [] : [ctx.t('handover.more', { count: more })]),
    ]),
  ];
  let used = 0;
  const fitting = lines.findIndex((line) => {
    used += Buffer.byteLength(JSON.stringify(line));
    return used > textBytes;
  });
  return fitting === -1 ? lines.join('\n') : [...lines.slice(0, fitting), '…'].join('\n');
}
