import type { Announcement } from '../announcement.ts';
import { appAnnouncements } from './apps-and-devices.ts';
import { chinaAnnouncements } from './china.ts';
import { collaborationAnnouncements } from './collaboration.ts';
import { announce } from './draft.ts';
import { firstAnnouncements } from './first.ts';

/** Message center posts, in no particular order; those whom they reach see them where they have one of the services. */
export const announcements: readonly Announcement[] = [
  ...firstAnnouncements,
  ...[...collaborationAnnouncements, ...appAnnouncements, ...chinaAnnouncements].map(announce),
];
