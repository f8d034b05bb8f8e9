import type { Customer } from '../customers/customer.ts';
import type { ReadError } from '../errors.ts';

/**
 * How bad a status is, worst first. `unknown` stands for every value that we don't know (Microsoft adds some):
 * it is shown raw and never as healthy.
 */
export const levels = ['down', 'degraded', 'watching', 'unknown', 'healthy'] as const;
export type Level = (typeof levels)[number];

export interface ServiceStatus {
  /** Microsoft's word as it came, e.g. "serviceDegradation". */
  readonly raw: string;
  readonly level: Level;
  /** The lowerCamel wire name where it is one of Microsoft's documented values (serviceHealthStatus), for the catalogs. */
  readonly known?: string;
}

export type Classification = 'incident' | 'advisory' | 'unknown';

/** One update that Microsoft published on an issue. */
export interface Post {
  readonly at: number;
  /** Plain text: no markup, entities decoded, lines kept. Text from outside, not yet escaped. */
  readonly text: string;
  /** "Current status" (or "Final status") part of the text where the post has one, else the text itself, shortened by no one. */
  readonly lastWord: string;
  /** The moment of "Next update by", where the post promises one that can be read. */
  readonly nextUpdateAt?: number;
}

export interface Issue {
  /** "EX123456" */
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly feature?: string;
  readonly classification: Classification;
  readonly status: ServiceStatus;
  readonly impact: string;
  /** Missing where Microsoft's date can't be read. */
  readonly startedAt?: number;
  /** Set when Microsoft says it ended. */
  readonly endedAt?: number;
  readonly updatedAt: number;
  readonly isResolved: boolean;
  /** Newest first. */
  readonly posts: readonly Post[];
}

export interface ServiceHealth {
  /** "Exchange" */
  readonly id: string;
  /** "Exchange Online" */
  readonly name: string;
  readonly status: ServiceStatus;
  /** Open issues, worst first (incident before advisory, then newest). */
  readonly issues: readonly Issue[];
}

/** What could not be read, for whom, and why. */
export interface Gap {
  readonly what: 'health' | 'issue' | 'customers' | 'roles';
  readonly error: ReadError;
  /** Only some of it could not be read: the rest was, at the same moment. */
  readonly isPart?: boolean;
}

/** The health of one customer as it was read at `readAt`. */
export interface CustomerHealth {
  readonly customer: Customer;
  /** Worst first. */
  readonly services: readonly ServiceHealth[];
  readonly gaps: readonly Gap[];
  /** When Microsoft was asked; undefined when it never answered. */
  readonly readAt?: number;
}

/** Why an older answer stands in: Microsoft could not be asked again after it. Undefined for an answer that is new. */
export function staleGap({ readAt, gaps }: CustomerHealth): Gap | undefined {
  return readAt === undefined ? undefined : gaps.find(({ what, isPart }) => what === 'health' && !isPart);
}
