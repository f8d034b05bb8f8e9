import { z } from 'zod';
import type { Call, Clock } from '../../call.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { Announcement, Gap } from '../../health/model.ts';
import type { AnnouncementIdsAnswer, AnnouncementSource, AnnouncementsAnswer } from '../../health/ports.ts';
import { moment } from '../wire-values.ts';
import { announcementWire, toAnnouncement, toFullAnnouncement } from './announcement-wire.ts';
import type { Graph } from './graph.ts';
import { readEach } from './read-each.ts';
import type { ServiceCommunications } from './service-communications.ts';

/** All of a message but its body, which is many times as long. */
const listed = [
  ...['id', 'title', 'category', 'severity', 'services', 'tags', 'isMajorChange'],
  ...['actionRequiredByDateTime', 'startDateTime', 'endDateTime', 'lastModifiedDateTime'],
];

const idWire = z.object({
  id: z.string().min(1),
  lastModifiedDateTime: moment.pipe(z.number()),
  endDateTime: moment,
});

/** The message center by Graph. Needs the application permission ServiceMessage.Read.All, consented in the customer's tenant. */
export class GraphAnnouncementSource implements AnnouncementSource {
  readonly #graph: Graph;
  readonly #lists: ServiceCommunications;
  readonly #clock: Clock;

  constructor(graph: Graph, lists: ServiceCommunications, clock: Clock) {
    this.#graph = graph;
    this.#lists = lists;
    this.#clock = clock;
  }

  async readAnnouncements(customer: Customer, call: Call): Promise<AnnouncementsAnswer> {
    const question = { operation: 'messages', collection: 'messages', select: listed } as const;
    const { items, unreadable } = readEach(
      announcementWire,
      await this.#lists.list(customer, question, call),
    );
    const now = this.#clock();
    const announcements = items.map(toAnnouncement).filter(({ endsAt }) => isPublished(endsAt, now));
    return { announcements, gaps: malformed(unreadable, items.length, call) };
  }

  async readAnnouncement(customer: Customer, id: string, call: Call): Promise<Announcement> {
    if (!/^\w+$/.test(id)) throw new ReadError('not_found', 'No message has such an id.');
    const path = `/admin/serviceAnnouncement/messages/${id}`;
    const question = { api: 'health', operation: 'message', tenantId: customer.tenantId, path } as const;
    return toFullAnnouncement(await this.#graph.ask(announcementWire, question, call));
  }

  async readIds(customer: Customer, since: number | undefined, call: Call): Promise<AnnouncementIdsAnswer> {
    const question = {
      operation: since === undefined ? 'messageIds' : 'changedMessageIds',
      collection: 'messages',
      select: ['id', 'lastModifiedDateTime', 'endDateTime'],
      ...(since !== undefined && { filter: `lastModifiedDateTime ge ${new Date(since).toISOString()}` }),
    } as const;
    const { items, unreadable } = readEach(idWire, await this.#lists.list(customer, question, call));
    const gaps = malformed(unreadable, items.length, call);
    const now = this.#clock();
    const ids = items
      .filter(({ endDateTime }) => isPublished(endDateTime, now))
      .map(({ id, lastModifiedDateTime }) => ({ id, updatedAt: lastModifiedDateTime }))
      .filter(({ updatedAt }) => since === undefined || updatedAt >= since);
    return { ids, gaps };
  }
}

/** Graph goes on to list what has ended. */
function isPublished(endsAt: number | null | undefined, now: number): boolean {
  return typeof endsAt !== 'number' || endsAt >= now;
}

/** What was malformed, and the log is told how much of it. Throws where that is all that came. */
function malformed(unreadable: number, readable: number, { log }: Call): Gap[] {
  if (unreadable === 0) return [];
  log.warn({ messages: unreadable }, 'Messages of a list were malformed');
  const error = new ReadError('answer_malformed', 'Messages do not have their documented form.');
  if (readable === 0) throw error;
  return [{ what: 'messages', error, missing: 'part' }];
}
