import type { CardReply } from '../commands/reply.ts';
import type { Customer } from '../customers/customer.ts';
import { azureServiceId } from '../health/azure/azure-service.ts';
import { isNarrow } from '../health/azure/narrow.ts';
import { type CustomerHealth, staleGap } from '../health/model.ts';
import { offers, portalButton, refreshButton, sameAgain, widerButtons } from './health/health-buttons.ts';
import { leftOut, maintenanceBlock, narrowedHealth, notSoldHere } from './health-azure.ts';
import { nameSome, serviceBlocks, worstFirst } from './health-issues.ts';
import { allIssues, type OpenIssues } from './health-list.ts';
import { gapsAsked, healthState, servicesAsked } from './health-state.ts';
import { buttonRows, commandButton } from './parts/button.ts';
import { cardMarkdown, plain } from './parts/escape.ts';
import { gapBlock, withoutTwins } from './parts/failure-text.ts';
import { type Note, noteText } from './parts/health-note.ts';
import { keptCard } from './parts/kept-cards.ts';
import { levelLooks } from './parts/level-look.ts';
import { ageWeight, readAtText } from './parts/read-at.ts';
import type { ViewContext } from './view-context.ts';

export interface HealthAnswer {
  readonly health: CustomerHealth;
  /** Id of the service asked for ("Exchange"); undefined for all. */
  readonly service?: string;
  /** Only with the service "Azure": one of its services, and a region. */
  readonly azureService?: string;
  readonly region?: string;
  /** Lists all open issues, in short, instead of the worst in full. */
  readonly all?: boolean;
  /** Page of that list, from 1. */
  readonly page?: number;
  /** How the customer was found, where that needs a word. */
  readonly notes: readonly Note[];
  /** Other customers that what was asked fits, the likeliest first. */
  readonly others: readonly Customer[];
  /** Offers to open a support request: only to readers who may. */
  readonly mayOpenRequest?: boolean | undefined;
}

const otherButtons = 4;

/** The health of a customer's services: what is not healthy in full, what is healthy in one line. Under 25 KB. */
export function healthView(ctx: ViewContext, answer: HealthAnswer): CardReply {
  const { health, ...rest } = answer;
  const { customer, services, gaps, readAt } = health;
  if (gaps.length > 0) return draw(ctx, answer);
  return keptCard(services, ctx, { customer, readAt, ...rest }, () => draw(ctx, answer));
}

function draw(ctx: ViewContext, asked: HealthAnswer): CardReply {
  const health = narrowedHealth(asked.health, asked);
  const answer: HealthAnswer = { ...asked, health };
  const { service } = answer;
  const { customer } = health;
  const shown = servicesAsked(health, service);
  const { state, counts, icon, style } = healthState(ctx, health, service);
  const name = plain(customer.name, 80);
  const known = shown[0]?.name ?? service ?? '';
  const serviceName = service && plain(isNarrow(answer) ? `${azureServiceId} · ${known}` : known, 60);
  const title =
    serviceName === undefined ? name : ctx.t('health.titleService', { customer: name, service: serviceName });
  const stale = staleGap(health);
  const gaps = withoutTwins(
    [...gapsAsked(health, service)]
      .sort((a, b) => Number(b === stale) - Number(a === stale))
      .slice(0, 2)
      .map((gap) => gapBlock(ctx, { ...gap, customer })),
    portalButton(ctx, answer),
  );
  const issues = answer.all ? allIssues(ctx, allAsked(answer)) : worstIssues(ctx, answer);

  return {
    card: 'health',
    summary: ctx.t('health.summary', { customer: name, state, counts }).trim(),
    data: {
      summary: ctx.t('health.summary', { customer: name, state, counts }).trim(),
      title: cardMarkdown(title, 150),
      style,
      icon,
      state,
      counts: counts === '' ? [] : [{ text: counts }],
      readAt: readAtText(ctx, health.readAt),
      readAtWeight: ageWeight(ctx, health.readAt),
      notes: [
        ...answer.notes.slice(0, 3).map((note) => ({ text: noteText(ctx, note) })),
        ...leftOut(ctx, asked.health, health),
      ],
      stale: stale ? gaps.blocks.slice(0, 1) : [],
      gaps: stale ? gaps.blocks.slice(1) : gaps.blocks,
      ...issues,
      maintenance: answer.all ? [] : maintenanceBlock(ctx, health, service),
      remarks: notSoldHere(ctx, customer, service),
      others: otherCustomers(ctx, answer),
      offer: buttonRows(offers(ctx, answer)),
      buttons: [refreshButton(ctx, answer)],
      links: [gaps.link],
    },
  };
}

/** The worst issues in full, under their services, and the healthy services folded. */
function worstIssues(ctx: ViewContext, answer: HealthAnswer) {
  const { health, service } = answer;
  const { tenantId } = health.customer;
  const shown = servicesAsked(health, service);
  const services = serviceBlocks(ctx, shown, tenantId);
  const healthy = shown.filter(({ status, issues }) => status.level === 'healthy' && issues.length === 0);
  const { total } = services;
  const isStale = staleGap(health) !== undefined;
  return {
    services: services.blocks,
    alsoNotHealthy: services.others,
    more: services.isWhole
      ? []
      : [
          {
            text: ctx.t('health.moreIssues', { shown: services.shown, total }),
            button: commandButton(
              ctx.t('health.button.allIssues', { total }),
              'health',
              { ...sameAgain(answer), all: true },
              { replace: true },
            ),
          },
        ],
    healthy:
      healthy.length === 0 || service !== undefined
        ? []
        : [
            {
              label: ctx.t(isStale ? 'health.healthyThen' : 'health.healthyCount', { count: healthy.length }),
              color: isStale ? 'default' : levelLooks.healthy.color,
              names: nameSome(
                ctx,
                healthy.map(({ name }) => plain(name, 60)),
                1600,
              ),
              show: ctx.t('button.show'),
              hide: ctx.t('button.hide'),
            },
          ],
    rows: [],
    pages: [],
    wider: widerButtons(ctx, answer),
  };
}

/** All open issues of what is asked about, and the way back to the worst of them. */
function allAsked(answer: HealthAnswer): OpenIssues {
  const { health, service, page = 1 } = answer;
  const { tenantId } = health.customer;
  const issues = worstFirst(servicesAsked(health, service));
  return { issues, tenantId, page, args: issues.length > 0 ? sameAgain(answer) : { tenantId } };
}

/** What was asked of this customer can be asked of each, though this one may not have such a service. */
function otherCustomers(ctx: ViewContext, { others, service, azureService, region }: HealthAnswer) {
  if (others.length === 0) return [];
  const about = {
    service: service && plain(service, 60),
    azureService: azureService && plain(azureService, 60),
    region: region && plain(region, 60),
  };
  const buttons = others
    .slice(0, otherButtons)
    .map(({ name, tenantId }) => commandButton(plain(name, 60), 'health', { tenantId, ...about }));
  return [{ text: ctx.t('health.others'), buttons }];
}
