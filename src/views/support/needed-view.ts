import type { CardReply } from '../../commands/reply.ts';
import type { Customer } from '../../customers/customer.ts';
import type { Issue } from '../../health/model.ts';
import type { Draft, SupportRequest } from '../../support/support-request.ts';
import { type CommandButton, commandButton } from '../parts/button.ts';
import { cardMarkdown, plain } from '../parts/escape.ts';
import { type Note, noteText } from '../parts/health-note.ts';
import { issueWord } from '../parts/issue-word.ts';
import { levelLooks, statusWord } from '../parts/level-look.ts';
import { nextUpdate } from '../parts/promise.ts';
import { age } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';
import { answerClock, type ClockLine, stateLook } from './request-words.ts';

export interface NeededAnswer {
  readonly customer: Customer;
  /** Open issues of Microsoft that it may be about, the likeliest first. */
  readonly issues: readonly Issue[];
  /** Open requests of ours for this customer and service, newest first. */
  readonly requests: readonly SupportRequest[];
  /** Drafts of this person for this customer, newest first. */
  readonly drafts: readonly Draft[];
  /** What was asked for, for the button that opens one all the same. */
  readonly again: { readonly service?: string | undefined; readonly id?: string | undefined };
  readonly notes?: readonly Note[];
  /** The service health could not be read: Microsoft may know of it already. */
  readonly isUnread?: boolean;
}

interface Item {
  readonly icon: string;
  readonly color: string;
  readonly name: string;
  readonly lines: readonly { readonly text: string }[];
  readonly clock: readonly ClockLine[];
  readonly buttons: readonly CommandButton[];
}

interface Section {
  readonly label: string;
  readonly items: readonly Item[];
}

const mostItems = 3;

/** Before a form: what Microsoft already works on, the requests that are open, the drafts; and the way on all the same. */
export function neededView(ctx: ViewContext, answer: NeededAnswer): CardReply {
  const { customer, again, notes = [], isUnread, issues, requests } = answer;
  const name = plain(customer.name, 80);
  const sections = sectionsOf(ctx, answer);
  const what = sections.map(({ label }) => label).join(ctx.t('list.separator'));
  const summary = ctx.t('needed.summary', { customer: name, what });
  const isOurs = issues.length === 0 && requests.length > 0;
  return {
    card: 'needed',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('needed.title', { customer: name }), 150),
      notes: [
        ...notes.slice(0, 2).map((note) => noteText(ctx, note)),
        ...(isUnread ? [ctx.t('needed.unread', { customer: name })] : []),
      ].map((text) => ({ text })),
      sections,
      buttons: [
        commandButton(
          ctx.t(isOurs ? 'needed.button.another' : 'needed.button.anyway'),
          'ticket',
          {
            service: again.service && plain(again.service, 60),
            id: again.id && plain(again.id, 40),
            tenantId: customer.tenantId,
            fresh: true,
          },
          { replace: true },
        ),
      ],
    },
  };
}

function sectionsOf(ctx: ViewContext, { customer, issues, requests, drafts }: NeededAnswer): Section[] {
  const section = <What>(
    all: readonly What[],
    label: (count: number) => string,
    item: (one: What, isOnly: boolean) => Item,
  ): Section[] => {
    const shown = all.slice(0, mostItems);
    return shown.length === 0
      ? []
      : [{ label: label(all.length), items: shown.map((one) => item(one, shown.length === 1)) }];
  };
  return [
    ...section(
      drafts,
      (count) => ctx.t('needed.drafts', { count }),
      (draft) => draftItem(ctx, draft),
    ),
    ...section(
      requests,
      (count) => ctx.t('needed.requests', { count }),
      (request) => requestItem(ctx, request),
    ),
    ...section(
      issues,
      (count) => ctx.t('needed.issues', { count }),
      (issue, isOnly) => issueItem(ctx, issue, customer, isOnly),
    ),
  ];
}

function issueItem(ctx: ViewContext, issue: Issue, { tenantId }: Customer, isOnly: boolean): Item {
  const { icon, color } = levelLooks[issue.status.level];
  const id = plain(issue.id, 40);
  const title = isOnly ? ctx.t('needed.button.follow') : ctx.t('needed.button.followOf', { id });
  return {
    icon,
    color,
    name: `${issueWord(ctx, issue)} ${id}`,
    lines: [
      { text: plain(issue.title, 150) },
      { text: [statusWord(ctx, issue.status), plain(issue.service, 60)].join(' · ') },
    ],
    clock: nextUpdate(ctx, issue),
    buttons: [
      commandButton(title, 'issue', { id, tenantId }, { tooltip: ctx.t('needed.button.followOf', { id }) }),
    ],
  };
}

function requestItem(ctx: ViewContext, request: SupportRequest): Item {
  const { number, form, state } = request;
  const { icon, color, word } = stateLook(ctx, state);
  return {
    icon,
    color,
    name: `${number} · ${word}`,
    lines: [{ text: plain(form.title, 150) }],
    clock: answerClock(ctx, request),
    buttons: [
      commandButton(ctx.t('needed.button.show', { number }), 'request', { number }, { replace: true }),
    ],
  };
}

function draftItem(ctx: ViewContext, { id, input, savedAt }: Draft): Item {
  const title = plain(input.title ?? '', 100) || ctx.t('needed.untitled');
  return {
    icon: '✎',
    color: 'default',
    name: ctx.t('needed.draft', { title, age: age(ctx, savedAt) }),
    lines: [],
    clock: [],
    buttons: [
      commandButton(
        ctx.t('needed.button.draft'),
        'ticket',
        { draft: id },
        { replace: true, tooltip: `${ctx.t('needed.button.draft')}: ${title}` },
      ),
    ],
  };
}
