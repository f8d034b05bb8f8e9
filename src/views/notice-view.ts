import type { CardReply } from '../commands/reply.ts';
import { fromAzure } from '../health/maintenance/plan.ts';
import type { Sight } from '../subscriptions/notice.ts';
import { placeText } from './maintenance/planned-row.ts';
import type { Mentionable, NoticeAnswer } from './notice/notice-answer.ts';
import { exampleButtons, noticeButtons } from './notice/notice-buttons.ts';
import { noticeSummary } from './notice/notice-summary.ts';
import { noticeTimes } from './notice/notice-times.ts';
import { isOfHealth, namesText, noticeName, noticeState } from './notice/notice-words.ts';
import { buttonRows } from './parts/button.ts';
import { cardMarkdown, plain, withoutAddresses } from './parts/escape.ts';
import { mentionOf } from './parts/mention.ts';
import { moment, zone } from './parts/time.ts';
import { issuePlace } from './parts/watched-part.ts';
import type { ViewContext } from './view-context.ts';

export type { NoticeAnswer } from './notice/notice-answer.ts';

/** More people than a standing order mentions. */
const mostMentions = 10;

/**
 * The card that a conversation has for one issue, edited in place as the issue goes on. What it shows depends on the sight
 * and nothing else, save for the moment of drawing, which it tells. Under 25 KB.
 */
export function noticeView(ctx: ViewContext, answer: NoticeAnswer): CardReply {
  const { sight, isExample = false } = answer;
  const { issue } = sight;
  const { icon, style, status } = noticeState(ctx, sight);
  const service = plain(issue.service, 60);
  const title = sight.kind === 'reports' ? ctx.t('notice.title.reports', { service }) : issue.title;
  const summary = noticeSummary(ctx, answer);
  const mentions = mentionsOf(answer.mentions);
  return {
    card: 'notice',
    summary,
    ...(mentions.length > 0 && { mentions }),
    data: {
      summary,
      marks: marks(ctx, sight, isExample),
      title: cardMarkdown(title, 200),
      style,
      icon,
      status,
      name: noticeName(ctx, sight),
      place: placeOf(ctx, sight),
      asOf: ctx.t('notice.asOf', { moment: moment(ctx, ctx.now), zone: zone(ctx, ctx.now) }),
      mentions: mentions.length === 0 ? [] : [{ text: mentions.map(({ tag }) => tag).join(' ') }],
      times: noticeTimes(ctx, sight),
      customers: customersLines(ctx, sight),
      words: lastWord(ctx, sight),
      notes: notes(ctx, sight),
      rows: buttonRows(isExample ? exampleButtons(ctx) : noticeButtons(ctx, sight)),
    },
  };
}

function mentionsOf(people: readonly Mentionable[] = []) {
  return people.slice(0, mostMentions).map(mentionOf);
}

/** What must not be overlooked: an example, and what does not come from Microsoft. */
function marks(ctx: ViewContext, { kind }: Sight, isExample: boolean) {
  return [
    ...(isExample ? [{ label: ctx.t('notice.example'), text: ctx.t('notice.exampleText') }] : []),
    ...(kind === 'reports'
      ? [{ label: ctx.t('notice.unofficial'), text: ctx.t('notice.unofficialText') }]
      : []),
  ];
}

function placeOf(ctx: ViewContext, { issue, kind, planned }: Sight): string {
  if (planned) {
    const place = placeText(ctx, fromAzure(planned.window));
    return place === '' ? plain(issue.service, 60) : place;
  }
  const place = issuePlace(issue);
  const feature = plain(issue.feature ?? '', 60);
  return isOfHealth({ kind }) && feature !== '' ? `${place} · ${feature}` : place;
}

/** Whom it hits: how many, some of them by name, and how that has changed. */
function customersLines(ctx: ViewContext, sight: Sight): { text: string }[] {
  const { kind, isOpen, parting, customerCount: count, growth } = sight;
  if (parting) return [{ text: ctx.t(`notice.parted.${parting}`) }];
  const values = { count, names: namesText(ctx, sight) };
  const text =
    kind === 'reports'
      ? ctx.t('notice.reported', values)
      : !isOfHealth(sight)
        ? ctx.t('notice.concerns', values)
        : ctx.t(isOpen ? 'notice.hits' : 'notice.hit', values);
  if (!growth || growth.by === 0 || !isOpen) return [{ text }];
  const by = `${growth.by > 0 ? '+' : '−'}${Math.abs(growth.by)}`;
  return [{ text }, { text: ctx.t('notice.growth', { by, moment: moment(ctx, growth.since) }) }];
}

/** Microsoft's last word, with when it was said; no element where it has said nothing, or where it is not Microsoft's. */
function lastWord(ctx: ViewContext, { kind, issue }: Sight) {
  const [post] = issue.posts;
  const text = plain(withoutAddresses(post?.lastWord ?? ''), 400);
  if (!post || text === '' || kind === 'reports') return [];
  return [
    {
      label: ctx.t('notice.lastWord', { moment: moment(ctx, post.at) }),
      text: ctx.t('notice.quoted', { text }),
    },
  ];
}

function notes(ctx: ViewContext, sight: Sight): { text: string; weight: string }[] {
  const { acknowledged: has, isOpen, parting, issue, reports } = sight;
  const isEnd = !isOpen && parting === undefined;
  const official = plain(reports?.ended?.byIssueId ?? '', 40);
  return [
    ...(sight.kind === 'reports' && isEnd
      ? [
          {
            text: official === '' ? ctx.t('notice.silent') : ctx.t('notice.official', { id: official }),
            weight: 'Bolder',
          },
        ]
      : []),
    ...(has && isOpen
      ? [
          {
            text: `✓ ${ctx.t('notice.acknowledged', { name: plain(has.by, 60), moment: moment(ctx, has.at) })}`,
            weight: 'Bolder',
          },
        ]
      : []),
    ...(isOfHealth(sight) && issue.hasReview ? [{ text: ctx.t('notice.review'), weight: 'Default' }] : []),
    ...(isOfHealth(sight) && (isEnd || parting === 'gone')
      ? [{ text: ctx.t('notice.stillBroken'), weight: 'Bolder' }]
      : []),
  ];
}
