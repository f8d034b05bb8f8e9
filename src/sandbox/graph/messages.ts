import { type Announcement, writeAnnouncement } from '../world/announcement.ts';
import { reaches } from '../world/reach.ts';
import { serviceNames } from '../world/services.ts';
import { findCustomer } from '../world/world.ts';
import { announcementNotFound } from './graph-error.ts';
import type { GraphCall, GraphRoute } from './graph-route.ts';
import type { EntityType } from './odata-filter.ts';
import { collection, optionsOf, project } from './odata-query.ts';

const base = '/v1.0/admin/serviceAnnouncement/messages';
const permissions = [['ServiceMessage.Read.All']];

const messageType: EntityType = {
  name: 'serviceUpdateMessage',
  properties: {
    id: 'string',
    title: 'string',
    category: 'enum',
    severity: 'enum',
    isMajorChange: 'boolean',
    startDateTime: 'datetime',
    endDateTime: 'datetime',
    lastModifiedDateTime: 'datetime',
    actionRequiredByDateTime: 'datetime',
  },
  more: ['services', 'tags', 'details', 'body', 'hasAttachments', 'viewPoint', 'expiryDateTime'],
};

export const messageRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: base, handle: { permissions, isAnnouncement: true, answer: listMessages } },
  { method: 'GET', path: `${base}/:id`, handle: { permissions, isAnnouncement: true, answer: readMessage } },
];

function listMessages(call: GraphCall) {
  const written = messagesOf(call).map((message) => writeAnnouncement(message, call.world.startedAt));
  return collection(written, call.request, {
    context: 'admin/serviceAnnouncement/messages',
    type: messageType,
  });
}

function readMessage(call: GraphCall) {
  const message = messagesOf(call).find(({ id }) => id.toLowerCase() === call.params.id?.toLowerCase());
  if (message === undefined) throw announcementNotFound();
  const context = `${call.request.url.origin}/v1.0/$metadata#admin/serviceAnnouncement/messages/$entity`;
  return {
    '@odata.context': context,
    ...project(optionsOf(call.request.url), messageType)(writeAnnouncement(message, call.world.startedAt)),
  };
}

function messagesOf({ world, cloud, holder }: GraphCall): Announcement[] {
  const customer = findCustomer(world, cloud, holder.tenantId);
  if (customer === undefined) return [];
  const owned = new Set<string>(customer.services.map((id) => serviceNames[id]));
  return world.announcements.filter(
    (announcement) =>
      announcement.cloud === cloud &&
      announcement.services.some((service) => owned.has(service)) &&
      reaches(announcement.id, announcement, customer),
  );
}
