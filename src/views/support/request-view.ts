import type { CardReply } from '../../commands/reply.ts';
import type { SupportRequest } from '../../support/support-request.ts';
import { type ActionBlock, actionBlock } from '../parts/action-text.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { levelLooks } from '../parts/level-look.ts';
import { age, moment } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { formRows, rowBlocks } from './form-rows.ts';
import { type GivenNumber, handoverBlock } from './handover-block.ts';
import { isFollowed, requestButtons } from './request-buttons.ts';
import { requestNotes } from './request-notes.ts';
import { answerClock, isOverdue, severityWord, stateLook } from './request-words.ts';

export interface RequestAnswer {
  readonly request: SupportRequest;
  /** Page of the notes, from 1. */
  readonly page?: number | undefined;
  /** What has just been done with it. */
  readonly told?: 'opened' | 'wasOpened' | 'changed' | undefined;
  /** Why what was just tried failed; else what the request itself remembers of its last failure is shown. */
  readonly failure?: ActionBlock | undefined;
  readonly given?: GivenNumber | undefined;
}

const mostLinked = 12;

/**
 * One support request: whose, what, how it stands, when Microsoft has to answer, its notes, and what can be done in its
 * state. Under 25 KB with every text full.
 */
export function requestView(ctx: ViewContext, answer: RequestAnswer): CardReply {
  const { request, page, failure, given } = answer;
  const { customer, form, state } = request;
  const number = plain(request.number, 20);
  const name = plain(customer.name, 80);
  const title = plain(form.title, 200);
  const { icon, style, word } = stateLook(ctx, state);
  const clock = answerClock(ctx, request);
  const summary = ctx
    .t('request.summary', {
      number,
      customer: name,
      title: plain(form.title, 120),
      state: word,
      clock: clock[0]?.text ?? '',
    })
    .trim();
  const isHandover = state === 'handover';
  return {
    card: 'request',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('request.title', { number, title }), 250),
      style: isOverdue(request, ctx.now) ? levelLooks.down.style : style,
      icon,
      state: word,
      place: [name, plain(form.service.name || form.service.id, 80)].join(' · '),
      clock,
      age: readAt(ctx, request).map((text) => ({ text })),
      told: told(ctx, answer).map((text) => ({ text })),
      problem: problemBlocks(ctx, request, failure),
      facts: facts(ctx, request).map((text) => ({ text })),
      handover: isHandover ? [handoverBlock(ctx, request, given)] : [],
      ...requestButtons(ctx, request),
      ...requestNotes(ctx, request, page),
      details: isHandover
        ? []
        : [
            {
              label: ctx.t('request.details'),
              show: ctx.t('button.show'),
              hide: ctx.t('button.hide'),
              rows: rowBlocks(formRows(ctx, { form })),
            },
          ],
    },
  };
}

function told(ctx: ViewContext, { told: what, request }: RequestAnswer): string[] {
  if (what === undefined) return [];
  if (what === 'opened') return [ctx.t('request.isNew')];
  if (what === 'changed') return [ctx.t('request.changed')];
  return [ctx.t('request.was', { number: plain(request.number, 20) })];
}

/** When it was last read at Microsoft, where it can be. */
function readAt(ctx: ViewContext, request: SupportRequest): string[] {
  const at = request.microsoft?.readAt;
  if (!isFollowed(request) || request.microsoft === undefined) return [];
  return at === undefined
    ? [ctx.t('request.notRead')]
    : [ctx.t('request.readAt', { moment: moment(ctx, at), age: age(ctx, at) })];
}

function facts(ctx: ViewContext, request: SupportRequest): string[] {
  const { form, microsoft, openedBy, openedAt, linked, reviewAt, state } = request;
  const id = plain(form.issueId ?? '', 40);
  const status = plain(microsoft?.status ?? '', 60);
  return [
    ...(microsoft
      ? [ctx.t('request.microsoft', { number: plain(microsoft.number, 40) })]
      : noNumber(ctx, request)),
    ...(status === '' ? [] : [ctx.t('request.microsoftStatus', { status })]),
    ctx.t('request.severity', { severity: severityWord(ctx, form.severity) }),
    ctx.t('request.openedBy', {
      name: plain(openedBy.name, 80),
      moment: moment(ctx, openedAt),
      age: age(ctx, openedAt),
    }),
    ...(id === '' ? [] : [ctx.t('request.issue', { id })]),
    ...(reviewAt === undefined ? [] : [ctx.t('request.review', { id, age: age(ctx, reviewAt) })]),
    ...(linked.length === 0
      ? []
      : [
          ctx.t('request.linked', {
            numbers: linked
              .slice(0, mostLinked)
              .map((one) => plain(one, 20))
              .join(ctx.t('list.separator')),
          }),
        ]),
    ...(isFollowed(request) || state === 'closed' ? [] : [ctx.t('request.notFollowed')]),
  ];
}

function noNumber(ctx: ViewContext, { state }: SupportRequest): string[] {
  if (state === 'failed') return [];
  const known = state === 'creating' || state === 'handover' ? state : 'other';
  return [ctx.t(`request.noNumber.${known}`)];
}

function problemBlocks(
  ctx: ViewContext,
  { problem, customer, route }: SupportRequest,
  failure: ActionBlock | undefined,
): ActionBlock[] {
  if (failure) return [failure];
  if (!problem) return [];
  const area = route === 'azure' ? 'azure' : 'requests';
  const block = actionBlock(ctx, { ...problem, customer, area });
  return [
    { ...block, sentence: `${ctx.t('request.problem', { age: age(ctx, problem.at) })} ${block.sentence}` },
  ];
}
