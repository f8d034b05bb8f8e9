import { createHash } from 'node:crypto';
import type { Draft } from './support-request.ts';

/**
 * A short name for what stands in a draft now. The button of its review carries it, so that what is opened is what was
 * looked at: after a change on another device, or without a review, it is another one.
 */
export function reviewedAs({ route, input }: Pick<Draft, 'route' | 'input'>): string {
  const sorted = Object.entries(input).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([route, sorted]))
    .digest('base64url')
    .slice(0, 22);
}
