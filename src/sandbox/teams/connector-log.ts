import type { Activity } from './activity.ts';

/** What a request does in a conversation; `reply`: a message in a thread that is there, `create`: any other new one. */
export type RequestKind = 'create' | 'reply' | 'edit' | 'delete';

/** One request that would change something in a conversation, as the connector took it. */
export interface ConnectorRequest {
  /** When it came, on the sandbox's clock. */
  readonly at: number;
  readonly kind: RequestKind;
  /** As it was named: with `;messageid=` for a thread. */
  readonly conversationId: string;
  /** What was sent; missing for a deletion. */
  readonly activity?: Activity;
  /** What it became or changed; missing where nothing was done. */
  readonly activityId?: string;
  /** Whether it was done, whatever was answered. */
  readonly isDone: boolean;
  /** HTTP status that was answered; 0: none. */
  readonly status: number;
}
