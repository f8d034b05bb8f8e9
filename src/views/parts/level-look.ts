import type { Classification, Level, ServiceStatus } from '../../health/model.ts';
import type { ViewContext } from '../view-context.ts';
import { plain } from './escape.ts';

/** How a level looks wherever it is shown; the word always stands beside it. */
export interface LevelLook {
  /** A shape of its own for each level, so that nobody has to tell colours apart; a text glyph, no emoji. */
  readonly icon: string;
  /** Colour of the icon. */
  readonly color: 'attention' | 'warning' | 'accent' | 'default' | 'good';
  /** Colour of words: "warning" is a yellow in some clients that nobody can read on white. */
  readonly wordColor: 'attention' | 'accent' | 'default' | 'good';
  /** Style of a container. */
  readonly style: 'attention' | 'warning' | 'accent' | 'emphasis' | 'good';
}

export const levelLooks: Readonly<Record<Level, LevelLook>> = {
  down: { icon: '✕', color: 'attention', wordColor: 'attention', style: 'attention' },
  degraded: { icon: '▲', color: 'warning', wordColor: 'default', style: 'warning' },
  watching: { icon: '◉', color: 'accent', wordColor: 'accent', style: 'accent' },
  unknown: { icon: '?', color: 'default', wordColor: 'default', style: 'emphasis' },
  healthy: { icon: '✓', color: 'good', wordColor: 'good', style: 'good' },
};

const statusKeys = {
  serviceOperational: 'status.serviceOperational',
  investigating: 'status.investigating',
  restoringService: 'status.restoringService',
  verifyingService: 'status.verifyingService',
  serviceRestored: 'status.serviceRestored',
  postIncidentReviewPublished: 'status.postIncidentReviewPublished',
  serviceDegradation: 'status.serviceDegradation',
  serviceInterruption: 'status.serviceInterruption',
  extendedRecovery: 'status.extendedRecovery',
  falsePositive: 'status.falsePositive',
  investigationSuspended: 'status.investigationSuspended',
  resolved: 'status.resolved',
  mitigatedExternal: 'status.mitigatedExternal',
  mitigated: 'status.mitigated',
  resolvedExternal: 'status.resolvedExternal',
  confirmed: 'status.confirmed',
  reported: 'status.reported',
  azureActive: 'azure.status.active',
  azureResolved: 'azure.status.resolved',
  azureServiceIssue: 'azure.status.serviceIssue',
} as const;

function isStatusName(name: string | undefined): name is keyof typeof statusKeys {
  return name !== undefined && Object.hasOwn(statusKeys, name);
}

/** Microsoft's status in words; a value that is not documented is shown as it came. */
export function statusWord(ctx: ViewContext, status: ServiceStatus): string {
  if (isStatusName(status.known)) return ctx.t(statusKeys[status.known]);
  const raw = plain(status.raw, 40);
  return raw === '' ? ctx.t('status.missing') : ctx.t('status.unknown', { raw });
}

/** "Incident" or "Advisory"; "Issue" where Microsoft says neither. */
export function classificationWord(ctx: ViewContext, classification: Classification): string {
  return ctx.t(`classification.${classification}`);
}
