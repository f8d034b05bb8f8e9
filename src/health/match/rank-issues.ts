import type { Issue } from '../model.ts';
import { sortIssues } from '../order.ts';
import { type Heard, hear } from './hear.ts';

/** An open issue that may be what somebody complains about. */
export interface Match {
  readonly issue: Issue;
  /** strong: where, what and how agree as far as they were said; possible: something specific agrees. */
  readonly confidence: 'strong' | 'possible';
  /** The words of the complaint that are also in the issue, in other words perhaps. */
  readonly words: readonly string[];
}

/** How much a word counts by where the issue has it: Microsoft names the fault in the title. */
const weights = { title: 3, impact: 2, feature: 2, latest: 1 } as const;
/** Symptoms that most faults have, or that say where somebody sits. */
const commonSymptoms = new Set(['fail', 'open', 'appear', 'web', 'desktop', 'mobile', 'wrong']);
/** Everything else needs these. */
const platforms = new Set(['OrgLiveID', 'OSDPPlatform']);
/** Services that share what people see of them. */
const families = [
  ['SharePoint', 'OneDriveForBusiness'],
  ['PowerApps', 'MicrosoftFlow', 'DynamicsCRM'],
  ['O365Client', 'officeonline'],
] as const;

/**
 * The open issues that fit a complaint ("outlook search slow"), the best first; issues that fit as well are in the order
 * of `sortIssues`, then by id, whatever order they came in. A service and a common symptom alone fit every issue of that
 * service, possibly; what is said beyond that must be in the issue. Never throws.
 */
export function rankIssues(symptoms: string, issues: readonly Issue[]): Match[] {
  const asked = hear(symptoms);
  const byId = [...issues].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return sortIssues(byId)
    .filter(({ isResolved }) => !isResolved)
    .flatMap((issue) => judge(asked, issue) ?? [])
    .sort(
      (a, b) =>
        Number(b.match.confidence === 'strong') - Number(a.match.confidence === 'strong') ||
        b.score - a.score,
    )
    .map(({ match }) => match);
}

interface Judged {
  readonly match: Match;
  readonly score: number;
}

function judge(asked: readonly Heard[], issue: Issue): Judged | undefined {
  const told = ideasOf(issue);
  const weightOf = ({ kind, name }: Heard) => told.get(`${kind} ${name}`) ?? 0;
  const services = asked.filter(({ kind }) => kind === 'service');
  const things = asked.filter(({ kind }) => kind === 'thing' || kind === 'word');
  const symptoms = asked.filter(({ kind }) => kind === 'symptom');
  const where = services.filter((service) => isAt(service.name, told));
  const what = things.filter((thing) => weightOf(thing) > 0);
  const how = symptoms.filter((symptom) => weightOf(symptom) > 0);
  const facts = {
    isElsewhere: services.length > 0 && where.length === 0 && !isOnPlatform(told),
    isHere: where.length > 0,
    things,
    what,
    clear: what.filter((thing) => weightOf(thing) >= weights.impact),
    isSymptomTold: symptoms.length === 0 || how.length > 0,
    symptoms,
    how,
  };
  const confidence = things.length === 0 ? withoutThings(facts) : withThings(facts);
  if (!confidence) return undefined;
  const matched = new Set([...where, ...what, ...how]);
  return {
    match: {
      issue,
      confidence,
      words: asked.filter((one) => matched.has(one)).map(({ said }) => said),
    },
    score:
      3 * where.length +
      what.reduce((sum, thing) => sum + weightOf(thing), 0) +
      how.reduce((sum, symptom) => sum + weightOf(symptom) / 2, 0),
  };
}

interface Facts {
  readonly isElsewhere: boolean;
  readonly isHere: boolean;
  readonly things: readonly Heard[];
  readonly what: readonly Heard[];
  /** Those of `what` that stand in the title, the feature or the impact. */
  readonly clear: readonly Heard[];
  readonly symptoms: readonly Heard[];
  readonly how: readonly Heard[];
  readonly isSymptomTold: boolean;
}

/** "Outlook is slow": the service must agree, and a symptom that not everything has. */
function withoutThings({ isHere, symptoms, how }: Facts): Match['confidence'] | undefined {
  if (!isHere) return undefined;
  const isTelling = ({ name }: Heard) => !commonSymptoms.has(name);
  if (how.some(isTelling)) return 'strong';
  return symptoms.some(isTelling) ? undefined : 'possible';
}

/** "Outlook search slow": enough of what is said beyond service and symptom must be in the issue. */
function withThings(facts: Facts): Match['confidence'] | undefined {
  const { isElsewhere, isHere, things, what, clear, how, isSymptomTold } = facts;
  // A word that nobody knows says less against an issue than one that names something else.
  const worth = (some: readonly Heard[]) =>
    some.reduce((sum, one) => sum + (one.kind === 'word' && !what.includes(one) ? 0.5 : 1), 0);
  const share = worth(what) / worth(things);
  if (isElsewhere) return clear.length >= 2 && share > 0.6 ? 'possible' : undefined;
  if (clear.length === 0 || share < 0.34) return undefined;
  const isBacked = isHere || clear.length >= 2 || how.length > 0;
  return share >= 0.6 && isSymptomTold && isBacked ? 'strong' : 'possible';
}

function isAt(service: string, told: ReadonlyMap<string, number>): boolean {
  const family = families.find((names) => names.some((name) => name === service)) ?? [service];
  return family.some((name) => told.has(`service ${name}`));
}

function isOnPlatform(told: ReadonlyMap<string, number>): boolean {
  return [...platforms].some((name) => told.has(`at ${name}`));
}

/** The ideas of an issue with the weight of the best place that has them. */
function ideasOf(issue: Issue): ReadonlyMap<string, number> {
  const { title, impact, feature = '', service, posts, azure } = issue;
  const ideas = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const { kind, name } of hear(text)) {
      const key = `${kind} ${name}`;
      ideas.set(key, Math.max(weight, ideas.get(key) ?? 0));
    }
  };
  const impacts = azure?.impacts.map((one) => `${one.service} ${one.regions.join(' ')}`).join(' ') ?? '';
  add(title, weights.title);
  add(impact, weights.impact);
  add(`${feature} ${impacts}`, weights.feature);
  add(posts[0]?.lastWord ?? '', weights.latest);
  for (const { kind, name } of hear(service)) {
    ideas.set(`${kind} ${name}`, weights.title);
    ideas.set(`at ${name}`, weights.title);
  }
  return ideas;
}
