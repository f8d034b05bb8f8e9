import type { WorldCustomer } from '../world/customer.ts';
import { hits, issueAt, type WireIssue } from '../world/issue.ts';
import { serviceNames } from '../world/services.ts';
import { findCustomer } from '../world/world.ts';
import { announcementNotFound, badRequest, GraphRefusal } from './graph-error.ts';
import { Download, type GraphCall, type GraphRoute } from './graph-route.ts';
import type { EntityType } from './odata-filter.ts';
import { collection, optionsOf, project } from './odata-query.ts';
import { writeReview } from './review-document.ts';

const base = '/v1.0/admin/serviceAnnouncement';
const permissions = [['ServiceHealth.Read.All']];

const issueType: EntityType = {
  name: 'serviceHealthIssue',
  properties: {
    id: 'string',
    title: 'string',
    service: 'string',
    feature: 'string',
    featureGroup: 'string',
    impactDescription: 'string',
    classification: 'enum',
    origin: 'enum',
    status: 'enum',
    isResolved: 'boolean',
    startDateTime: 'datetime',
    endDateTime: 'datetime',
    lastModifiedDateTime: 'datetime',
  },
  more: ['details', 'posts', 'highImpact'],
};

const overviewType: EntityType = {
  name: 'serviceHealth',
  properties: { id: 'string', service: 'string', status: 'enum' },
  more: ['issues'],
};

/** Worst first: the worst open issue gives the service its status. */
const statusesByWeight = [
  'serviceinterruption',
  'servicedegradation',
  'restoringservice',
  'extendedrecovery',
  'investigating',
  'verifyingservice',
  'investigationsuspended',
];
/** For how long a service shows how its last issue ended, before it is plainly operational again. */
const afterglow = 12 * 3_600_000;

export const serviceHealthRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: `${base}/healthOverviews`,
    handle: { permissions, isAnnouncement: true, answer: listOverviews },
  },
  {
    method: 'GET',
    path: `${base}/healthOverviews/:service`,
    handle: { permissions, isAnnouncement: true, answer: readOverview },
  },
  {
    method: 'GET',
    path: `${base}/issues`,
    handle: { permissions, isAnnouncement: true, answer: listIssues },
  },
  {
    method: 'GET',
    path: `${base}/issues/:id`,
    handle: { permissions, isAnnouncement: true, answer: readIssue },
  },
  {
    method: 'GET',
    path: `${base}/issues/:id/incidentReport`,
    handle: { permissions, isAnnouncement: true, answer: readReview },
  },
];

function listOverviews(call: GraphCall) {
  const expanded = expandsIssues(call);
  return collection(overviewsOf(call, expanded), call.request, {
    context: `admin/serviceAnnouncement/healthOverviews${expanded ? '(issues())' : ''}`,
    type: overviewType,
    alsoAllowed: ['expand'],
  });
}

function readOverview(call: GraphCall) {
  const wanted = call.params.service?.toLowerCase();
  const overview = overviewsOf(call, expandsIssues(call)).find(
    ({ service }) => service.toLowerCase() === wanted,
  );
  if (overview === undefined) throw announcementNotFound();
  const context = `${call.request.url.origin}/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews/$entity`;
  return {
    '@odata.context': context,
    ...project(optionsOf(call.request.url), overviewType)({ ...overview }),
  };
}

function listIssues(call: GraphCall) {
  const entities = issuesOf(call).map((issue) => ({ ...issue }));
  return collection(entities, call.request, { context: 'admin/serviceAnnouncement/issues', type: issueType });
}

function readIssue(call: GraphCall) {
  const issue = issueOf(call);
  const context = `${call.request.url.origin}/v1.0/$metadata#admin/serviceAnnouncement/issues/$entity`;
  return { '@odata.context': context, ...project(optionsOf(call.request.url), issueType)({ ...issue }) };
}

/** A document where the review is published, "otherwise an error" (learn.microsoft.com/graph/api/servicehealthissue-incidentreport). */
async function readReview(call: GraphCall): Promise<Download> {
  const issue = issueOf(call);
  if (issue.status.toLowerCase() !== 'postincidentreviewpublished') throw announcementNotFound();
  return new Download(`${issue.id}.docx`, await writeReview(issue));
}

function issueOf(call: GraphCall): WireIssue {
  const wanted = call.params.id?.toLowerCase();
  const issue = issuesOf(call).find(({ id }) => id.toLowerCase() === wanted);
  if (issue === undefined) throw announcementNotFound();
  return issue;
}

function overviewsOf(call: GraphCall, expanded: boolean) {
  const issues = issuesOf(call);
  return customerOf(call).services.map((id) => {
    const service = serviceNames[id];
    const own = issues.filter((issue) => issue.service === service);
    return { service, status: statusOf(own, call.now), id, ...(expanded ? { issues: own } : {}) };
  });
}

function statusOf(issues: readonly WireIssue[], now: number): string {
  const weight = ({ classification, status }: WireIssue) => {
    const index = statusesByWeight.indexOf(status.toLowerCase());
    return (classification.toLowerCase() === 'incident' ? 0 : 100) + (index < 0 ? 50 : index);
  };
  const [worst] = issues
    .filter(({ isResolved }) => !isResolved)
    .sort((one, other) => weight(one) - weight(other));
  const justEnded = issues.find(
    ({ isResolved, lastModifiedDateTime }) =>
      isResolved && Date.parse(lastModifiedDateTime) > now - afterglow,
  );
  return (worst ?? justEnded)?.status ?? 'serviceOperational';
}

function issuesOf(call: GraphCall): WireIssue[] {
  const { world, now } = call;
  const customer = customerOf(call);
  const minutes = (now - world.startedAt) / 60_000;
  return world.issues
    .filter((issue) => hits(issue, customer, minutes))
    .map((issue) => issueAt(issue, world.startedAt, now, customer.name))
    .filter((issue) => issue !== undefined);
}

function customerOf({ world, cloud, holder }: GraphCall): WorldCustomer {
  const customer = findCustomer(world, cloud, holder.tenantId);
  if (customer === undefined)
    throw new GraphRefusal(403, 'Forbidden', 'The tenant has no services to report on.');
  return customer;
}

function expandsIssues({ request }: GraphCall): boolean {
  const expand = optionsOf(request.url).get('expand');
  if (expand === undefined) return false;
  if (expand.trim() !== 'issues')
    throw badRequest(`The query specified in the URI is not valid. $expand=${expand}`);
  return true;
}
