import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { CustomerTimeZone } from '../customers/customer-time-zone.ts';
import type { ReadError } from '../errors.ts';
import { type CustomerFacts, customerFacts } from '../health/customer-text/customer-facts.ts';
import { quotedLanguages } from '../health/customer-text/quoted-languages.ts';
import type { Gap, Issue } from '../health/model.ts';
import { type Locale, locales } from '../locales/locale.ts';
import { createTranslate } from '../locales/translate.ts';
import type { SupportContact } from '../support-contact.ts';
import { commandButton } from './parts/button.ts';
import { cardMarkdown, plain, plainLines } from './parts/escape.ts';
import { gapBlock } from './parts/failure-text.ts';
import { type Note, noteText } from './parts/health-note.ts';
import { issueButton } from './parts/issue-button.ts';
import { readAtText } from './parts/read-at.ts';
import { zoneName } from './tell/customer-moment.ts';
import { customerText } from './tell/customer-text.ts';
import type { ViewContext } from './view-context.ts';

export interface TellAnswer {
  readonly customer: Customer;
  readonly issue: Issue;
  /** When Microsoft was asked. */
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly gaps: readonly Gap[];
  readonly notes: readonly Note[];
  /** The language of the text. */
  readonly language: Locale;
  /** Where the times of the text come from; `zone` is the one to use. */
  readonly timeZone: Omit<CustomerTimeZone, 'reason'> & {
    readonly reason: CustomerTimeZone['reason'] | 'chosen';
  };
  /** Why the customer's country and language are not known. */
  readonly profileError?: ReadError;
  readonly support: SupportContact;
}

const languageNames = { en: 'English', 'zh-TW': '繁體中文', 'zh-CN': '简体中文' } as const satisfies Record<
  Locale,
  string
>;
const quoteHints = { en: 'tell.hint.english', 'zh-CN': 'tell.hint.chinese' } as const;
const mostZones = 12;
const textWidth = 3800;

/**
 * A text about an issue for its customer; language and time zone can be chosen. The text stands on the card twice: to be
 * read, and in a multiline input to be copied. Text of cards can't be selected in Teams' mobile clients, and Teams has no
 * action that copies; an input can be selected as a whole everywhere, and changed before it is copied.
 */
export function tellView(ctx: ViewContext, answer: TellAnswer): CardReply {
  const { customer, issue, readAt, language, timeZone, profileError } = answer;
  const name = plain(customer.name, 80);
  const id = plain(issue.id, 40);
  const theirs: ViewContext = {
    ...ctx,
    locale: language,
    timeZone: timeZone.zone,
    t: createTranslate(language),
  };
  const facts = customerFacts(issue, customer, ctx.now);
  const text = plainLines(customerText(theirs, { customer, facts, support: answer.support }), textWidth);
  const summary = ctx.t('tell.summary', { customer: name, id });
  return {
    card: 'tell',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('tell.title', { customer: name }), 150),
      about: ctx.t('tell.about', { id, title: plain(issue.title, 150) }),
      readAt: readAtText(ctx, readAt),
      gaps: [
        ...answer.gaps.slice(0, 1).map((gap) => gapBlock(ctx, { ...gap, customer })),
        ...(profileError ? [gapBlock(ctx, { error: profileError, what: 'profile' })] : []),
      ],
      notes: [
        ...answer.notes.slice(0, 2).map((note) => noteText(ctx, note)),
        ...hints(ctx, answer, facts),
      ].map((line) => ({ text: line })),
      paragraphs: text.split('\n\n').map((paragraph) => ({
        lines: paragraph.split('\n').map((line) => ({ text: line })),
      })),
      textLabel: ctx.t('tell.copy'),
      text,
      languageLabel: ctx.t('tell.language'),
      language,
      languages: locales.map((value) => ({ title: languageNames[value], value })),
      zoneLabel: ctx.t('tell.timeZone'),
      zone: timeZone.zone,
      zones: zoneChoices(ctx, timeZone, issue),
      update: commandButton(
        ctx.t('tell.button.update'),
        'tell',
        { id, tenantId: customer.tenantId },
        { replace: true },
      ),
      details: issueButton(ctx, id, { tenantId: customer.tenantId }),
    },
  };
}

/** What a reader should know before sending it. */
function hints(
  ctx: ViewContext,
  { timeZone, support, language }: TellAnswer,
  facts: CustomerFacts,
): string[] {
  const reachable = support.email ?? support.phone ?? support.url;
  return [
    ...quotedLanguages(facts)
      .filter((quoted) => quoted !== language)
      .map((quoted) => ctx.t(quoteHints[quoted])),
    ...(timeZone.reason === 'country' || timeZone.reason === 'chosen'
      ? []
      : [ctx.t(`tell.zone.${timeZone.reason}`)]),
    ...(reachable === undefined ? [ctx.t('tell.hint.noSupport')] : []),
  ];
}

/** The zones of the customer's country, the reader's and UTC, each named with its offset. */
function zoneChoices(ctx: ViewContext, { zone: chosen, choices }: TellAnswer['timeZone'], issue: Issue) {
  const at = issue.posts[0]?.nextUpdateAt ?? ctx.now;
  const all = [...new Set([chosen, ...choices.slice(0, mostZones), ctx.timeZone, 'UTC'])];
  return all.map((value) => ({
    title: ctx.t('tell.zoneChoice', { zone: value, name: zoneName(ctx, value, at) }),
    value,
  }));
}
