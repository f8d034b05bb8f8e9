import type { Announcement } from '../../../src/health/model.ts';

/** An announcement that asks for nothing. */
export function anAnnouncement(changes: Partial<Announcement> & { readonly id: string }): Announcement {
  return {
    title: `Title of ${changes.id}`,
    category: 'stayInformed',
    severity: 'normal',
    services: ['Exchange Online'],
    tags: [],
    isMajor: false,
    startsAt: 0,
    updatedAt: 0,
    ...changes,
  };
}
