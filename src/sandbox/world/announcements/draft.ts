import type { Cloud } from '../../calls.ts';
import type { Announcement } from '../announcement.ts';
import { shareFrom } from '../seeded.ts';
import { type BodyParts, writeBody } from './body.ts';

/** A message center post in short; times in days from the world's start, negative ones in the past. */
export interface AnnouncementDraft extends BodyParts {
  /** Digits of its id. */
  readonly number: number;
  readonly title: string;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** "Stay informed" where none is named. */
  readonly category?: Announcement['category'];
  readonly severity?: Announcement['severity'];
  readonly isMajor?: true;
  /** When it was published, when it was last changed (at publication where not named) and until when it is shown. */
  readonly published: number;
  readonly changed?: number;
  readonly until: number;
  readonly actBy?: number;
  readonly hasAttachments?: true;
  readonly details?: readonly { name: string; value: string }[];
  /** Everybody who has one of the services where neither is named; a share alone means generated customers only. */
  readonly customers?: readonly string[];
  readonly share?: number;
  readonly cloud?: Cloud;
}

const day = 24 * 60;

/** Makes the post of a draft: moments fall within the working day that the id decides. */
export function announce(draft: AnnouncementDraft): Announcement {
  const { number, title, category = 'stayInformed', severity = 'normal', cloud = 'global' } = draft;
  const id = `MC${number}`;
  const ofDay = Math.round(shareFrom(id) * 480);
  const at = (days: number) => Math.round(days * day) - ofDay;
  const everybody = draft.customers === undefined && draft.share === undefined;
  return {
    id,
    cloud,
    title,
    category,
    severity,
    services: [...draft.services],
    tags: [...draft.tags],
    isMajorChange: draft.isMajor ?? false,
    startsAt: at(draft.published),
    endsAt: at(draft.until),
    modifiedAt: at(draft.changed ?? draft.published),
    ...(draft.actBy === undefined ? {} : { actionRequiredBy: Math.round(draft.actBy * day) }),
    hasAttachments: draft.hasAttachments ?? false,
    details: [...(draft.details ?? [])],
    customers: everybody ? 'all' : (draft.customers ?? []),
    ...(draft.share === undefined ? {} : { share: draft.share }),
    content: writeBody(draft, cloud === 'china' ? 'zh-CN' : 'en'),
  };
}
