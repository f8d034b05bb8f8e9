import { azureServiceId } from '../health/azure/azure-service.ts';
import { type CustomerHealth, type Gap, type Level, type ServiceHealth, staleGap } from '../health/model.ts';
import { plain } from './parts/escape.ts';
import { issueCounts } from './parts/issue-counts.ts';
import { type LevelLook, levelLooks } from './parts/level-look.ts';
import { moment } from './parts/time.ts';
import type { ViewContext } from './view-context.ts';

/** How a customer's services are doing, in words that fit the look. */
export interface HealthState extends LevelLook {
  /** Literal text: "Exchange Online is degraded". */
  readonly state: string;
  /** Literal text: "1 incident, 2 advisories"; empty where there is no issue. */
  readonly counts: string;
}

const one = {
  down: 'health.oneDown',
  degraded: 'health.oneDegraded',
  watching: 'health.oneWatching',
  unknown: 'health.oneUnknown',
} as const;

const many = {
  down: 'health.manyDown',
  degraded: 'health.manyDegraded',
  watching: 'health.manyWatching',
  unknown: 'health.manyUnknown',
} as const;

/** The services an answer is about: all, or the one asked for by its id (none, if the customer has no such service). */
export function servicesAsked(health: CustomerHealth, service?: string): readonly ServiceHealth[] {
  return service === undefined ? health.services : health.services.filter(({ id }) => id === service);
}

/** The gaps that matter for what is asked: those of Azure only where Azure is, and the others where another service is. */
export function gapsAsked({ gaps }: CustomerHealth, service?: string): readonly Gap[] {
  if (service === undefined) return gaps;
  return gaps.filter(({ what }) => (what === 'azure') === (service === azureServiceId));
}

/**
 * Sums up the services asked for. Green only if everything was read just now and everything is healthy: what could not
 * be read is not known, and open issues of healthy services are worth watching.
 */
export function healthState(ctx: ViewContext, health: CustomerHealth, service?: string): HealthState {
  const { level, state } = verdict(ctx, health, service);
  const issues = servicesAsked(health, service).flatMap((one) => one.issues);
  return { ...levelLooks[level], state, counts: issueCounts(ctx, issues) };
}

interface Verdict {
  readonly level: Level;
  readonly state: string;
}

const say = (level: Level, state: string): Verdict => ({ level, state });

/** What an answer says, and when it was so where Microsoft could not be asked again. */
function verdict(ctx: ViewContext, health: CustomerHealth, service?: string): Verdict {
  const shown = servicesAsked(health, service);
  if (shown.length === 0) return say('unknown', nothingState(ctx, health, service));
  const stale = staleGap(health);
  const gaps = gapsAsked(health, service).filter((gap) => gap !== stale);
  if (!stale || health.readAt === undefined) return verdictOn(ctx, shown, gaps, service);

  const then = verdictOn(ctx, shown, gaps, service);
  const at = moment(ctx, health.readAt);
  if (then.level !== 'healthy') {
    return say(then.level, ctx.t('health.stale', { moment: at, state: then.state }));
  }
  return say(
    'unknown',
    service === undefined
      ? ctx.t('health.staleAll', { moment: at, count: shown.length })
      : ctx.t('health.staleOne', { moment: at, service: plain(shown[0]?.name ?? service, 60) }),
  );
}

/** What the services said when they were read; `gaps`: what more there may be that was not readable. */
function verdictOn(
  ctx: ViewContext,
  shown: readonly ServiceHealth[],
  gaps: readonly Gap[],
  service?: string,
): Verdict {
  const unhealthy = shown.filter(({ status }) => status.level !== 'healthy');
  if (unhealthy.length > 0) {
    const state = unhealthyState(ctx, unhealthy);
    return say(worstLevel(unhealthy), isAzureAlone(shown, gaps) ? ctx.t('azure.alone', { state }) : state);
  }
  const hasIssues = shown.some(({ issues }) => issues.length > 0);
  if (gaps.length > 0 && !(service !== undefined && hasIssues)) {
    const isAzure = service === undefined && gaps.every(({ what }) => what === 'azure');
    return say('unknown', ctx.t(isAzure ? 'azure.notKnown' : 'health.partial', { count: shown.length }));
  }
  if (service !== undefined) {
    const name = plain(shown[0]?.name ?? service, 60);
    return hasIssues
      ? say('watching', ctx.t('health.oneHealthyIssues', { service: name }))
      : say('healthy', ctx.t('health.oneHealthy', { service: name }));
  }
  return hasIssues
    ? say('watching', ctx.t('health.allIssues', { count: shown.length }))
    : say('healthy', ctx.t('health.all', { count: shown.length }));
}

/** Of Microsoft 365 nothing could be read: without a word, what Azure tells would seem to be all. */
function isAzureAlone(shown: readonly ServiceHealth[], gaps: readonly Gap[]): boolean {
  return shown.every(({ id }) => id === azureServiceId) && gaps.some(({ what }) => what === 'health');
}

function nothingState(ctx: ViewContext, health: CustomerHealth, service?: string): string {
  if (health.readAt === undefined || gapsAsked(health, service).length > 0) return ctx.t('health.notKnown');
  if (service !== undefined) return ctx.t('health.serviceMissing', { service: plain(service, 60) });
  return ctx.t('health.none');
}

function oneState(ctx: ViewContext, { name, status }: ServiceHealth): string {
  if (status.level === 'healthy') return ctx.t('health.oneHealthy', { service: plain(name, 60) });
  return ctx.t(one[status.level], { service: plain(name, 60) });
}

/** The worst by name, or counted where several are as bad; the others counted. */
function unhealthyState(ctx: ViewContext, services: readonly ServiceHealth[]): string {
  const level = worstLevel(services);
  const worst = services.filter(({ status }) => status.level === level);
  const [first] = worst;
  if (!first || level === 'healthy') return '';
  const state = worst.length === 1 ? oneState(ctx, first) : ctx.t(many[level], { count: worst.length });
  const count = services.length - worst.length;
  return count === 0 ? state : ctx.t('health.andOthers', { state, count });
}

function worstLevel(services: readonly ServiceHealth[]): Level {
  const order = ['down', 'degraded', 'watching', 'unknown'] as const;
  return order.find((level) => services.some(({ status }) => status.level === level)) ?? 'healthy';
}
