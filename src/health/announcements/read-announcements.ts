import type { Customer } from '../../customers/customer.ts';
import { type Asked, type KeptAnswer, keepAnswers } from '../../keep-answers.ts';
import type { Announcement } from '../model.ts';
import type { AnnouncementSource, AnnouncementsAnswer } from '../ports.ts';

const readKeptList = keepAnswers<AnnouncementSource, AnnouncementsAnswer>();
const readKept = keepAnswers<AnnouncementSource, Announcement>();

/** What a customer's message center has now, without bodies. Throws ReadError. */
export function readAnnouncements(
  source: AnnouncementSource,
  customer: Customer,
  asked: Asked,
): Promise<KeptAnswer<AnnouncementsAnswer>> {
  return readKeptList(source, customer.tenantId, asked, (call) => source.readAnnouncements(customer, call));
}

/** One announcement with its body. Throws ReadError (`not_found` for an unknown id). */
export function readAnnouncement(
  source: AnnouncementSource,
  customer: Customer,
  id: string,
  asked: Asked,
): Promise<KeptAnswer<Announcement>> {
  return readKept(source, `${customer.tenantId} ${id}`, asked, (call) =>
    source.readAnnouncement(customer, id, call),
  );
}
