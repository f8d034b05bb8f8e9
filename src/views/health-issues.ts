import type { Issue, ServiceHealth } from '../health/model.ts';
import { hitLines, placesOf } from './health-azure.ts';
import { commandButton } from './parts/button.ts';
import { plain, withoutAddresses } from './parts/escape.ts';
import { issueButton } from './parts/issue-button.ts';
import { issueWord } from './parts/issue-word.ts';
import { levelLooks, statusWord } from './parts/level-look.ts';
import { noPostsText } from './parts/no-posts.ts';
import { nextUpdate } from './parts/promise.ts';
import { age, since } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

/** How many issues the card shows in full; the others are behind a button. */
const issuesInFull = 8;
/** Services that are not healthy but have no issue to show. */
const bareServices = 4;

export interface OpenIssue {
  readonly service: ServiceHealth;
  readonly issue: Issue;
}

/** All open issues, the worst first: incidents before the others, then as their services and Microsoft's lists go. */
export function worstFirst(services: readonly ServiceHealth[]): OpenIssue[] {
  const all = services.flatMap((service) => service.issues.map((issue) => ({ service, issue })));
  const isIncident = ({ issue }: OpenIssue) => issue.classification === 'incident';
  return [...all.filter(isIncident), ...all.filter((open) => !isIncident(open))];
}

/** What the card shows of the services that are not healthy or have open issues. */
export function serviceBlocks(ctx: ViewContext, services: readonly ServiceHealth[], tenantId: string) {
  const all = worstFirst(services);
  const inFull = all.filter((open) => services.length === 1 || !isFolded(open));
  const shown = inFull.slice(0, issuesInFull);
  const blocks: object[] = [];
  const others: ServiceHealth[] = [];
  let bare = 0;
  for (const service of services) {
    const issues = shown.filter((open) => open.service === service).map((open) => open.issue);
    const folded = services.length === 1 ? 0 : service.issues.filter((issue) => isFolded({ issue })).length;
    if (issues.length + folded > 0) {
      blocks.push(serviceBlock(ctx, service, { issues, folded }, tenantId));
    } else if (service.status.level !== 'healthy') {
      if (service.issues.length === 0 && bare < bareServices) {
        bare += 1;
        blocks.push(serviceBlock(ctx, service, { issues: [], folded: 0 }, tenantId));
      } else others.push(service);
    }
  }
  const isWhole = shown.length === inFull.length;
  return { blocks, shown: shown.length, total: all.length, isWhole, others: otherServices(ctx, others) };
}

interface Shown {
  readonly issues: readonly Issue[];
  /** How many more there are that are only counted. */
  readonly folded: number;
}

/** Azure's advisories stay for months and break nothing: beside other services they are counted. */
function isFolded({ issue: { azure, status } }: Pick<OpenIssue, 'issue'>): boolean {
  return azure !== undefined && azure.kind !== 'serviceIssue' && status.level !== 'unknown';
}

function serviceBlock(ctx: ViewContext, service: ServiceHealth, shown: Shown, tenantId: string) {
  const { issues, folded } = shown;
  const { icon, color, wordColor } = levelLooks[service.status.level];
  return {
    name: plain(service.name, 60),
    icon,
    color,
    wordColor,
    status: statusWord(ctx, service.status),
    issues: issues.map((issue) => issueBlock(ctx, issue, service, tenantId)),
    noIssue: issues.length + folded === 0 ? [{ text: ctx.t('health.noIssue') }] : [],
    folded:
      folded === 0
        ? []
        : [
            {
              text: ctx.t('azure.advisories', { count: folded }),
              button: commandButton(
                ctx.t('azure.button.all'),
                'health',
                { tenantId, service: service.id },
                { replace: true },
              ),
            },
          ],
  };
}

function issueBlock(ctx: ViewContext, issue: Issue, service: ServiceHealth, tenantId: string) {
  const { icon, wordColor: color } = levelLooks[issue.status.level];
  const status = statusWord(ctx, issue.status);
  const [newest] = issue.posts;
  const lastWord = plain(withoutAddresses(newest?.lastWord ?? ''), 170);
  return {
    name: `${issueWord(ctx, issue)} ${plain(issue.id, 40)}`,
    // The service's line has just said it; and all open events of Azure are active.
    state:
      status === statusWord(ctx, service.status) || issue.status.known === 'azureActive'
        ? []
        : [{ icon, color, status }],
    title: plain(issue.title, 130),
    hits: hitLines(ctx, issue, service.azure?.subscriptions.length ?? 0),
    since: sinceText(ctx, issue),
    next: nextUpdate(ctx, issue),
    lastWord:
      newest && lastWord !== ''
        ? ctx.t('health.lastWord', { age: age(ctx, newest.at), text: lastWord })
        : noPostsText(ctx, issue),
    details: issueButton(ctx, issue.id, { tenantId }),
  };
}

/** The issue in one row of the complete list. */
export function issueRow(ctx: ViewContext, { service, issue }: OpenIssue, tenantId: string) {
  const { icon, wordColor: color } = levelLooks[issue.status.level];
  const id = plain(issue.id, 40);
  return {
    icon,
    color,
    status: statusWord(ctx, issue.status),
    place: [
      issueWord(ctx, issue),
      issue.azure ? placesOf(ctx, issue.azure, 1) : plain(service.name, 60),
    ].join(' · '),
    title: plain(issue.title, 110),
    since: sinceText(ctx, issue),
    details: issueButton(ctx, id, { tenantId, title: id }),
  };
}

/** No element where the start is not known. */
function sinceText(ctx: ViewContext, { startedAt }: Issue): { text: string }[] {
  return startedAt === undefined ? [] : [{ text: since(ctx, startedAt) }];
}

function otherServices(ctx: ViewContext, services: readonly ServiceHealth[]): { text: string }[] {
  if (services.length === 0) return [];
  const named = services.map(({ name, status }) => `${plain(name, 60)} (${statusWord(ctx, status)})`);
  return [{ text: ctx.t('health.alsoNotHealthy', { services: nameSome(ctx, named) }) }];
}

/** Names as many as a few lines hold, and counts the rest. */
export function nameSome(ctx: ViewContext, names: readonly string[], width = 400): string {
  let used = 0;
  const shown = names.filter((name) => {
    used += name.length * 2;
    return used <= width;
  });
  const services = shown.join(ctx.t('list.separator'));
  const count = names.length - shown.length;
  return count === 0 ? services : ctx.t('health.andMore', { services, count });
}
