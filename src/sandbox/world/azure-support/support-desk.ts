export type TicketSeverity = 'minimal' | 'moderate' | 'critical' | 'highestcriticalimpact';

/** A message of a ticket. */
export interface TicketMessage {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly sender: string;
  /** As Azure names it: `outbound` is what the customer's side wrote. */
  readonly direction: 'inbound' | 'outbound';
  readonly at: number;
}

/** A ticket of Azure's support. Moments are milliseconds of the sandbox's clock. */
export interface AzureTicket {
  readonly subscriptionId: string;
  readonly name: string;
  /** Microsoft's number. */
  readonly number: string;
  /** What was sent for it and does not change. */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly serviceName: string;
  readonly classificationName: string;
  readonly planType: string;
  readonly createdAt: number;
  modifiedAt: number;
  severity: TicketSeverity;
  status: 'Open' | 'Closed';
  contact: Readonly<Record<string, unknown>>;
  consent: string;
  /** The engineer who works on it, once there is one. */
  engineer?: string;
  /** When the engineer answers, and closes it; missing where that is past. */
  answersAt?: number;
  closesAt?: number;
  /** Oldest first. */
  readonly messages: TicketMessage[];
}

/** Something that Azure was asked and does after its answer. */
export interface SupportOperation {
  readonly id: string;
  readonly subscriptionId: string;
  /** The resource that it makes, in lower case. */
  readonly resource: string;
  readonly endsAt: number;
  /** Why it fails; missing where it succeeds. */
  readonly error?: { readonly code: string; readonly message: string };
  /** Makes what was asked for. */
  readonly make?: () => void;
  isDone: boolean;
}

/** Azure's support; tests may change it at any time. */
export interface SupportDesk {
  readonly tickets: AzureTicket[];
  readonly operations: SupportOperation[];
  /** Milliseconds from accepting a ticket or a message until it is there; 0 makes it at once. */
  operationMs: number;
  /** Minutes until an engineer answers. */
  answersAfterMinutes: Record<TicketSeverity, number>;
  /** Minutes from the answer until the engineer closes the ticket. */
  closesAfterMinutes: number;
}

export function makeSupportDesk(): SupportDesk {
  return {
    tickets: [],
    operations: [],
    operationMs: 3_000,
    answersAfterMinutes: { highestcriticalimpact: 5, critical: 10, moderate: 25, minimal: 60 },
    closesAfterMinutes: 240,
  };
}
