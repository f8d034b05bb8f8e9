import type { IssueScript, IssueStep } from '../issue.ts';
import { namedCustomers } from '../named-customers.ts';
import type { PostFormat } from '../post-text.ts';
import { shareFrom } from '../seeded.ts';
import type { ServiceId } from '../services.ts';
import { appHistory } from './apps-and-devices.ts';
import { collaborationHistory } from './collaboration.ts';
import type { EndedKind } from './ended-kind.ts';
import { phrases } from './phrases.ts';

const day = 24 * 60;

/** Letters that begin the ids of a service's issues. */
const letters: Partial<Record<ServiceId, string>> = {
  Exchange: 'EX',
  microsoftteams: 'TM',
  SharePoint: 'SP',
  OneDriveForBusiness: 'OD',
  Lync: 'LY',
  OrgLiveID: 'AD',
  O365Client: 'OP',
  officeonline: 'OO',
  Intune: 'IT',
  Microsoft365Defender: 'DZ',
  PowerBIcom: 'PB',
  DynamicsCRM: 'CR',
  MicrosoftFlow: 'MF',
  Planner: 'PL',
};
const formats: readonly PostFormat[] = ['html', 'text', 'htmlBreaks', 'html', 'htmlRun'];
/** Numbers that Microsoft gives to issues in a day, counted back from the world's start. */
const [newestNumber, numbersPerDay] = [1_187_300, 330];
/** The customer that nothing ever happened to. */
const spared = 'Tailspin Toys';
/** The share of the named customers that an issue reached; the first of them, which everybody looks at, is hit more often. */
const [usualShare, firstShare] = [0.4, 0.65];

/** The issues of the last sixty days that have ended, told from their first post to their last. */
export const history: readonly IssueScript[] = [...collaborationHistory, ...appHistory].flatMap((kind) =>
  kind.ended.map(([daysAgo, minutes]) => tell(kind, -Math.round(daysAgo * day), minutes)),
);

function tell(kind: EndedKind, end: number, minutes: number): IssueScript {
  const { service, classification, feature, title, impact, cloud = 'global' } = kind;
  const id = `${letters[service] ?? 'MO'}${newestNumber + Math.round(((end - minutes) / day) * numbersPerDay)}`;
  const seed = (what: string) => shareFrom(`${id} ${what}`);
  return {
    id,
    title,
    service,
    classification,
    feature,
    featureGroup: feature,
    impact,
    startsAt: end - minutes,
    cloud,
    customers: cloud === 'china' ? 'all' : customersHit(id),
    share: 0.02 + seed('share') * 0.2,
    format: formats[Math.floor(seed('format') * formats.length)] ?? 'html',
    language: cloud === 'china' ? 'zh-CN' : 'en',
    pascalCase: seed('case') < 0.2,
    steps: stepsOf(kind, end, minutes),
  };
}

function customersHit(id: string): string[] {
  return namedCustomers
    .filter(({ name }) => name !== spared)
    .filter(({ name }, index) => shareFrom(`${id} ${name}`) < (index === 0 ? firstShare : usualShare))
    .map(({ name }) => name);
}

function stepsOf(kind: EndedKind, end: number, minutes: number): IssueStep[] {
  const { cause, remedy, outcome, moreInfo } = kind;
  const say = phrases[kind.cloud ?? 'global'];
  const start = end - minutes;
  const after = (share: number) => Math.round(start + minutes * share);
  const confirmed = kind.isOutage ? 'serviceInterruption' : 'serviceDegradation';
  const seen: IssueStep = {
    at: after(0.12),
    status: 'investigating',
    post: { current: say.looking, nextUpdate: after(0.4) },
  };
  if (outcome === 'falsePositive') {
    const post = { final: `${cause} ${say.wasNothing}`, start, end };
    return [seen, { at: end + 5, status: 'falsePositive', endedAt: end, post }];
  }
  const found = {
    moreInfo,
    current: say.found(cause, remedy),
    scope: say.scope,
    start,
    preliminaryRootCause: cause,
  };
  const restored = {
    final: say.restored(remedy),
    end,
    rootCause: cause,
    nextSteps: kind.classification === 'incident' ? say.nextSteps : undefined,
  };
  return [
    seen,
    { at: after(0.35), status: confirmed, post: { ...found, nextUpdate: after(0.7) } },
    ...(minutes > day ? halfway(say.halfway, after(0.65), end) : []),
    ...(minutes > 180
      ? [
          {
            at: after(0.9),
            status: 'verifyingService',
            post: { current: say.watching, nextUpdate: end + 60 },
          },
        ]
      : []),
    { at: end + 25, status: 'serviceRestored', endedAt: end, post: restored },
    ...(outcome === 'reviewed' ? reviewed(say.reviewed, end) : []),
  ];
}

function halfway(current: string, at: number, end: number): IssueStep[] {
  return [{ at, status: 'extendedRecovery', post: { current, nextUpdate: end + 60 } }];
}

function reviewed(final: string, end: number): IssueStep[] {
  const at = end + 5 * day;
  return at < -day ? [{ at, status: 'postIncidentReviewPublished', endedAt: end, post: { final } }] : [];
}
