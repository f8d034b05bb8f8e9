import type { Announcement } from '../model.ts';

/** Posts are in English, those of the cloud operated by 21Vianet in Chinese. */
const words = [
  /\b(?:planned|scheduled)\s+maintenance\b/i,
  /(?:[计計][划劃畫](?:内|內|性|中)?|定期|例行|[预預排]定)的?(?:系统|系統|服务|服務)?[维維][护護]/,
];

/** Whether a post of the message center is about planned maintenance. Needs `canBeRead`. */
export function isMaintenance({ title, tags }: Pick<Announcement, 'title' | 'tags'>): boolean {
  return [title, ...tags].some((said) => words.some((pattern) => pattern.test(said)));
}

/** Whether a title is in a writing whose words for maintenance are known; of one that is not, nothing can be said. */
export function canBeRead({ title }: Pick<Announcement, 'title'>): boolean {
  return !/(?!\p{scx=Latin}|\p{scx=Han})\p{L}/u.test(title);
}
