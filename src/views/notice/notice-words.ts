import type { Parting, Sight } from '../../subscriptions/notice.ts';
import { categoryWord, marksOf } from '../announcements/announcement-words.ts';
import { plain } from '../parts/escape.ts';
import { type LevelLook, levelLooks, statusWord } from '../parts/level-look.ts';
import { issueName } from '../parts/watched-part.ts';
import type { ViewContext } from '../view-context.ts';

/** What something is called: "Incident EX123456", "Planned maintenance PM3D-5Z8", "Reports by customers". */
export function noticeName(ctx: ViewContext, { kind, issue }: Sight): string {
  switch (kind) {
    case 'maintenance':
    case 'messages':
    case 'majorMessages':
      return ctx.t(`notice.name.${kind}`, { id: plain(issue.id, 40) });
    case 'reports':
      return ctx.t('notice.name.reports');
    default:
      return issueName(ctx, issue);
  }
}

/** How it looks, and its state in words that fit the look. */
export function noticeState(ctx: ViewContext, sight: Sight): LevelLook & { readonly status: string } {
  const { kind, issue, isOpen } = sight;
  const say = (level: keyof typeof levelLooks, status: string) => ({ ...levelLooks[level], status });
  const part = (parting: Parting) => say('unknown', partingText(ctx, kind, parting));
  if (sight.parting) return part(sight.parting);
  switch (kind) {
    case 'maintenance':
      return maintenanceState();
    case 'messages':
    case 'majorMessages':
      return say('watching', isOpen ? marksText(ctx, sight) : ctx.t('notice.status.over'));
    case 'reports':
      return say('unknown', ctx.t(isOpen ? 'notice.status.reports' : 'notice.status.reportsOver'));
    default:
      return issueState();
  }

  function maintenanceState() {
    const state = sight.planned?.state ?? (isOpen ? 'planned' : 'over');
    if (state === 'untold') return say('unknown', ctx.t('notice.status.untold'));
    if (state === 'over') return say('healthy', ctx.t('notice.status.over'));
    if (!isOpen) return part('gone');
    return say('watching', ctx.t(`notice.status.${state}`));
  }

  function issueState() {
    const status = statusWord(ctx, issue.status);
    if (isOpen) return say(issue.status.level === 'healthy' ? 'watching' : issue.status.level, status);
    if (!issue.isResolved) return part('gone');
    return say('healthy', ctx.t('notice.status.resolved', { status }));
  }
}

function partingText(ctx: ViewContext, kind: Sight['kind'], parting: Parting): string {
  if (parting === 'gone' && !isOfHealth({ kind })) return ctx.t('notice.parting.takenBack');
  return ctx.t(`notice.parting.${parting}`);
}

/** What marks a message beside its name, which says that a change is major: "High severity · Plan for change". */
function marksText(ctx: ViewContext, { announcement }: Sight): string {
  if (!announcement) return ctx.t('messages.category.unknown');
  const marks = marksOf(ctx, { ...announcement, isMajor: false });
  return [...marks, categoryWord(ctx, announcement)].join(' · ');
}

/** Whether it comes from Microsoft's service health and is no plan, message or report. */
export function isOfHealth({ kind }: Pick<Sight, 'kind'>): boolean {
  return kind === 'incidents' || kind === 'advisories' || kind === 'azure';
}

/** The customers' names, as many as are there, and how many more: "Contoso Ltd, Fabrikam and 10 more". */
export function namesText(ctx: ViewContext, { names, customerCount }: Sight, shown = names.length): string {
  const named = names.slice(0, shown).map((name) => plain(name, 50));
  const some = named.join(ctx.t('list.separator'));
  const more = customerCount - named.length;
  return more > 0 && named.length > 0 ? ctx.t('issue.hits.named', { names: some, count: more }) : some;
}
