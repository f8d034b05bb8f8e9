import { z } from 'zod';
import {
  type Announcement,
  type AnnouncementCategory,
  type AnnouncementSeverity,
  announcementCategories,
  type Link,
} from '../../health/model.ts';
import { collectLinks, safeAddress, toLink } from '../../health/posts/links.ts';
import { readHtml, readPlain } from '../../health/posts/plain-text.ts';
import { moment, word } from '../wire-values.ts';

const words = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform((list) => (list ?? []).filter((item) => typeof item === 'string' && item !== '').map(String));

const detail = z.object({ name: word, value: word });

/**
 * A message center post as Graph sends it (learn.microsoft.com/graph/api/resources/serviceupdatemessage), reduced to
 * what we show. It needs its id and some date.
 */
export const announcementWire = z
  .object({
    id: z.string().min(1),
    title: word,
    category: word,
    severity: word,
    services: words,
    tags: words,
    isMajorChange: z.boolean().nullish().catch(undefined),
    actionRequiredByDateTime: moment,
    startDateTime: moment,
    endDateTime: moment,
    lastModifiedDateTime: moment,
    body: z.object({ contentType: word, content: word }).nullish(),
    details: z
      .array(detail.catch({ name: '', value: '' }))
      .nullish()
      .catch(undefined),
  })
  .transform((wire, context) => {
    const anyDate = wire.lastModifiedDateTime ?? wire.startDateTime;
    if (typeof anyDate !== 'number') context.addIssue({ code: 'custom', message: 'no date' });
    return { ...wire, anyDate: anyDate ?? 0 };
  });

/** An announcement of a list: without body and links. */
export function toAnnouncement(wire: z.output<typeof announcementWire>): Announcement {
  const { actionRequiredByDateTime: actBy, endDateTime, anyDate } = wire;
  return {
    id: wire.id,
    title: wire.title,
    category: categoryOf(wire.category),
    severity: severityOf(wire.severity),
    services: wire.services,
    tags: wire.tags,
    isMajor: wire.isMajorChange ?? false,
    ...(typeof actBy === 'number' && { actBy }),
    startsAt: wire.startDateTime ?? anyDate,
    ...(typeof endDateTime === 'number' && { endsAt: endDateTime }),
    updatedAt: wire.lastModifiedDateTime ?? anyDate,
  };
}

/** An announcement with its body as plain text and its links: first those of the body, then Microsoft's details. */
export function toFullAnnouncement(wire: z.output<typeof announcementWire>): Announcement {
  const { content = '', contentType = '' } = wire.body ?? {};
  const { text, links } = contentType.toLowerCase() === 'text' ? readPlain(content) : readHtml(content);
  const more = (wire.details ?? []).flatMap(linkOfDetail);
  return { ...toAnnouncement(wire), body: text, links: collectLinks([...links, ...more], '') };
}

function linkOfDetail({ value }: z.output<typeof detail>): Link[] {
  const url = safeAddress(value);
  return url === undefined ? [] : [toLink('', url)];
}

function categoryOf(raw: string): AnnouncementCategory {
  return announcementCategories.find((name) => name.toLowerCase() === raw.toLowerCase()) ?? 'unknown';
}

const severities: readonly AnnouncementSeverity[] = ['normal', 'high', 'critical'];

function severityOf(raw: string): AnnouncementSeverity {
  return severities.find((name) => name === raw.toLowerCase()) ?? 'unknown';
}
