import type { Cloud } from '../calls.ts';
import type { Reach } from './reach.ts';

/** A message center post, with its times in minutes from the world's start. */
export interface Announcement extends Reach {
  readonly id: string;
  readonly cloud: Cloud;
  title: string;
  startsAt: number;
  endsAt: number;
  modifiedAt: number;
  category: 'preventOrFixIssue' | 'planForChange' | 'stayInformed';
  severity: 'normal' | 'high' | 'critical';
  services: string[];
  tags: string[];
  isMajorChange: boolean;
  actionRequiredBy?: number;
  hasAttachments: boolean;
  details: { name: string; value: string }[];
  content: string;
}

/** A serviceUpdateMessage as Graph sends it to an app; `viewPoint` is null without a signed-in user. */
export function writeAnnouncement(announcement: Announcement, worldStartedAt: number) {
  const iso = (minutes: number) => new Date(worldStartedAt + minutes * 60_000).toISOString();
  const { id, title, category, severity, services, tags, isMajorChange, actionRequiredBy, details } =
    announcement;
  return {
    startDateTime: iso(announcement.startsAt),
    endDateTime: iso(announcement.endsAt),
    lastModifiedDateTime: iso(announcement.modifiedAt),
    title,
    id,
    category,
    severity,
    tags,
    isMajorChange,
    actionRequiredByDateTime: actionRequiredBy === undefined ? null : iso(actionRequiredBy),
    services,
    expiryDateTime: null,
    hasAttachments: announcement.hasAttachments,
    viewPoint: null,
    details,
    body: { contentType: 'html', content: announcement.content },
  };
}
