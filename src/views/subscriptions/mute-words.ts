import type { Mute } from '../../subscriptions/subscription.ts';
import { plain } from '../parts/escape.ts';

/** What is muted: an issue by its id, a customer by name; literal text. */
export function mutedText(of: Mute['of'], customerName: (tenantId: string) => string | undefined): string {
  return 'issueId' in of ? plain(of.issueId, 40) : plain(customerName(of.tenantId) ?? of.tenantId, 60);
}
