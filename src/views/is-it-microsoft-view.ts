import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import type { Match } from '../health/match/rank-issues.ts';
import type { Topic } from '../health/match/topic-of.ts';
import type { Gap } from '../health/model.ts';
import { buttonRows, type CommandButton, commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock } from './parts/failure-text.ts';
import { healthButton } from './parts/health-button.ts';
import { type Note, noteText } from './parts/health-note.ts';
import { issueButton } from './parts/issue-button.ts';
import { issueWord } from './parts/issue-word.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { nextUpdate } from './parts/promise.ts';
import { reportButton } from './parts/report-button.ts';
import { age, moment, since, zone } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

/** An issue that fits, and how many customers it hits where that is known. */
export interface Hit extends Match {
  readonly customerCount?: number;
}

export interface IsItMicrosoftAnswer {
  /** What goes wrong, in the person's words. */
  readonly symptoms: string;
  /** Whose issues were searched; undefined for those of all customers. */
  readonly customer?: Customer;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Issues that fit but are not listed for this customer; empty without one. */
  readonly elsewhere: readonly Hit[];
  /** How many open issues were searched. */
  readonly searched: number;
  /** When they were read; undefined where nothing could be. */
  readonly readAt?: number;
  /** Without a customer: how many of all customers were read. */
  readonly coverage?: { readonly read: number; readonly total: number };
  readonly gaps: readonly Gap[];
  readonly topic: Topic;
  /** Id of the service that the symptoms name. */
  readonly service?: string;
  readonly notes: readonly Note[];
}

const mostHits = 4;
const mostElsewhere = 3;

/** Whether what goes wrong may be Microsoft's: the issues that fit, or nothing known and what to check first. */
export function isItMicrosoftView(ctx: ViewContext, answer: IsItMicrosoftAnswer): CardReply {
  const { symptoms, customer, hits, elsewhere, gaps, notes } = answer;
  const said = plain(symptoms, 120);
  const { text, icon, style } = verdict(ctx, answer);
  const isStrong = hits.some(({ confidence }) => confidence === 'strong');
  const summary = ctx.t('isIt.summary', { symptoms: said, verdict: text });
  return {
    card: 'is-it-microsoft',
    summary,
    data: {
      summary,
      title: cardMarkdown(ctx.t('isIt.title', { symptoms: said }), 200),
      style,
      icon,
      verdict: text,
      searched: searchedText(ctx, answer),
      coverage: coverageText(ctx, answer),
      gaps: customer ? gaps.slice(0, 2).map((gap) => gapBlock(ctx, { ...gap, customer })) : [],
      notes: notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
      hits: hits.slice(0, mostHits).map((hit) => hitBlock(ctx, hit, customer)),
      more: more(ctx, hits.length - mostHits),
      elsewhere:
        elsewhere.length === 0
          ? []
          : [
              {
                label: ctx.t('isIt.elsewhere', { customer: plain(customer?.name ?? '', 60) }),
                hits: elsewhere.slice(0, mostElsewhere).map((hit) => hitBlock(ctx, hit)),
                more: more(ctx, elsewhere.length - mostElsewhere),
              },
            ],
      checks: isStrong ? [] : [{ label: ctx.t('isIt.checkFirst'), lines: checks(ctx, answer.topic) }],
      offer: buttonRows(offers(ctx, answer)),
      buttons: buttons(ctx, answer),
    },
  };
}

/** What was found, in words that never promise more than was read. */
function verdict(ctx: ViewContext, { hits, readAt, coverage, gaps, elsewhere }: IsItMicrosoftAnswer) {
  const strong = hits.filter(({ confidence }) => confidence === 'strong');
  const [best] = hits;
  if (strong.length > 0 && best) {
    const { icon, style } = levelLooks[best.issue.status.level];
    return { text: ctx.t('isIt.likely', { count: strong.length }), icon, style };
  }
  const { icon, style } = levelLooks.unknown;
  if (best) return { text: ctx.t('isIt.possible', { count: hits.length }), icon, style };
  if (readAt === undefined || coverage?.read === 0) return { text: ctx.t('isIt.notKnown'), icon, style };
  const isWhole = gaps.length === 0 && (coverage === undefined || coverage.read >= coverage.total);
  if (elsewhere.length > 0) {
    return { text: ctx.t(isWhole ? 'isIt.onlyElsewhere' : 'isIt.onlyElsewhereRead'), icon, style };
  }
  return { text: ctx.t(isWhole ? 'isIt.nothing' : 'isIt.nothingRead'), icon, style };
}

function searchedText(ctx: ViewContext, { customer, searched, readAt }: IsItMicrosoftAnswer): string {
  if (readAt === undefined) return ctx.t('isIt.notSearched');
  const values = {
    count: searched,
    moment: moment(ctx, readAt),
    zone: zone(ctx, readAt),
    age: age(ctx, readAt),
  };
  return customer
    ? ctx.t('isIt.searched', { ...values, customer: plain(customer.name, 60) })
    : ctx.t('isIt.searchedAll', values);
}

function coverageText(ctx: ViewContext, { coverage }: IsItMicrosoftAnswer): { text: string }[] {
  if (!coverage || coverage.read >= coverage.total) return [];
  return [{ text: ctx.t('issue.hits.coverage', { read: coverage.read, total: coverage.total }) }];
}

function more(ctx: ViewContext, count: number): { text: string }[] {
  return count > 0 ? [{ text: ctx.t('isIt.more', { count }) }] : [];
}

function hitBlock(ctx: ViewContext, hit: Hit, customer?: Customer) {
  const { issue, confidence, words, customerCount } = hit;
  const { icon, wordColor: color } = levelLooks[issue.status.level];
  const id = plain(issue.id, 40);
  const { startedAt } = issue;
  return {
    confidence: ctx.t(confidence === 'strong' ? 'isIt.strong' : 'isIt.possible.word'),
    confidenceColor: confidence === 'strong' ? 'accent' : 'default',
    name: [`${issueWord(ctx, issue)} ${id}`, plain(issue.service, 60)].join(' · '),
    icon,
    color,
    status: statusWord(ctx, issue.status),
    title: plain(issue.title, 150),
    words: ctx.t('isIt.words', {
      words: words
        .slice(0, 8)
        .map((word) => plain(word, 30))
        .filter((word) => word !== '')
        .join(ctx.t('list.separator')),
    }),
    since: startedAt === undefined ? [] : [{ text: since(ctx, startedAt) }],
    next: nextUpdate(ctx, issue),
    count: customerCount === undefined ? [] : [{ text: ctx.t('issue.hits.count', { count: customerCount }) }],
    details: issueButton(ctx, id, { tenantId: customer?.tenantId }),
  };
}

/** Two checks of the topic, then those that every complaint needs. */
function checks(ctx: ViewContext, topic: Topic): { readonly text: string }[] {
  const lines = [
    ctx.t(`isIt.check.${topic}.first`),
    ctx.t(`isIt.check.${topic}.then`),
    ctx.t('isIt.check.scope'),
    ctx.t('isIt.check.start'),
    ctx.t('isIt.check.changed'),
  ];
  return lines.map((line, index) => ({ text: `${index + 1}. ${line}` }));
}

/** Where Microsoft has nothing for a customer, what the customer says is news: others may say it too. */
function offers(ctx: ViewContext, { customer, hits, service }: IsItMicrosoftAnswer): CommandButton[] {
  return customer && hits.length === 0 ? [reportButton(ctx, customer, service)] : [];
}

function buttons(ctx: ViewContext, { customer, symptoms }: IsItMicrosoftAnswer) {
  const again = { symptoms: plain(symptoms, 200), tenantId: customer?.tenantId };
  return [
    customer ? healthButton(ctx, customer) : commandButton(ctx.t('isIt.button.overview'), 'overview'),
    commandButton(ctx.t('isIt.button.again'), 'isItMicrosoft', again, { replace: true }),
  ];
}
