import type { CardReply, TextReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';
import { fromAzure } from '../health/maintenance/plan.ts';
import type { Maintenance } from '../health/model.ts';
import { bodyLines } from './announcements/body-lines.ts';
import { nameSome } from './health-issues.ts';
import { calendarButton, placeText } from './maintenance/planned-row.ts';
import { commandButton, linkButton } from './parts/button.ts';
import { messageMarkdown, plain } from './parts/escape.ts';
import type { Note } from './parts/health-note.ts';
import { levelLooks } from './parts/level-look.ts';
import { olderAnswer, pageHead } from './parts/page-head.ts';
import { age, day, moment, span, timeOfDay } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

export interface WindowAnswer {
  readonly customer: Customer;
  readonly window: Maintenance;
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly error?: ReadError | undefined;
  readonly notes: readonly Note[];
}

const bodyWidth = 4000;

/** One window of Azure's planned maintenance with Microsoft's words, on the card of a message. Under 25 KB. */
export function windowView(ctx: ViewContext, answer: WindowAnswer): CardReply {
  const { customer, window, error } = answer;
  const { tenantId } = customer;
  const id = plain(window.id, 40);
  const state = `${ctx.t('maintenance.kind.azure')} · ${id}`;
  const planned = fromAzure(window);
  const place = placeText(ctx, planned);
  const when = whenText(ctx, window);
  const summary = `${state}: ${plain(window.title, 160)}`;
  const body = bodyLines(window.text, bodyWidth);
  const names = window.subscriptions.map(({ name }) => plain(name, 60));
  return {
    card: 'message',
    summary,
    data: {
      summary,
      ...pageHead(ctx, {
        title: window.title,
        look: levelLooks.watching,
        state,
        lines: place === '' ? [] : [place],
        readAt: answer.readAt,
        notes: answer.notes,
        error,
      }),
      stale: olderAnswer(ctx, 'azure', error, customer),
      due: [{ text: when, color: 'default' }],
      facts: [
        ...(names.length === 0 ? [] : [ctx.t('window.subscriptions', { names: nameSome(ctx, names) })]),
        ctx.t('window.changed', {
          moment: moment(ctx, window.updatedAt),
          age: age(ctx, window.updatedAt),
        }),
        ctx.t('message.for', { customer: plain(customer.name, 80) }),
      ].map((text) => ({ text })),
      body:
        body.lines.length > 0
          ? body.lines
          : [{ text: ctx.t('message.noBody'), weight: 'Default', spacing: 'Medium' }],
      shortened: body.isShortened ? [{ text: ctx.t('window.shortened') }] : [],
      references: [{ text: ctx.t('window.calendar'), buttons: [calendarButton(ctx, planned, customer)] }],
      known: [],
      wider: [commandButton(ctx.t('azure.button.maintenance'), 'maintenance', { tenantId })],
      buttons: [
        commandButton(
          ctx.t('button.refresh'),
          'maintenance',
          { tenantId, id, fresh: true },
          { replace: true },
        ),
      ],
      links: [linkButton(ctx.t('azure.portal'), ctx.links.issue(customer, id))],
    },
  };
}

/** "Under way now: 20 Nov, 06:14 to 11:14 (5 h)" */
function whenText(ctx: ViewContext, { from, to }: Maintenance): string {
  const start = moment(ctx, from);
  const when =
    to === undefined
      ? ctx.t('maintenance.timeOpen', { from: start })
      : ctx.t('maintenance.time', {
          from: start,
          to: day(ctx, from) === day(ctx, to) ? timeOfDay(ctx, to) : moment(ctx, to),
          span: span(ctx, to - from),
        });
  return from < ctx.now ? ctx.t('window.now', { when }) : when;
}

/** Azure does not, or no longer, tell the customer of such a window. */
export function windowGoneText(ctx: ViewContext, id: string, { name }: Customer): TextReply {
  return {
    text: ctx.t('window.gone', { id: messageMarkdown(id, 40), customer: messageMarkdown(name, 80) }),
  };
}
