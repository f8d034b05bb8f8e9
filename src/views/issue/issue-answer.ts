import type { Customer } from '../../customers/customer.ts';
import type { ReadError } from '../../errors.ts';
import type { Gap, Issue, ServiceStatus } from '../../health/model.ts';
import type { Note } from '../parts/health-note.ts';

/** What is known of the customers that an issue hits. */
export interface Hits {
  /** How many it hits, the customer of the answer included where it is one of them. */
  readonly count: number;
  /** How many of them are not the customer of the answer. */
  readonly others: number;
  /** The names of some, for an answer about all customers. Text from outside. */
  readonly names: readonly string[];
  /** What Microsoft tells some customers, where that is not what the card says; the commonest first. */
  readonly told: readonly { readonly status: ServiceStatus; readonly count: number }[];
  readonly growth?: { readonly since: number; readonly by: number };
  /** How many of them have not been read for hours, and the last moment at which one of them was. */
  readonly unknown?: { readonly count: number; readonly since: number };
  /** How many customers of all were read. */
  readonly read: number;
  readonly total: number;
}

/** The post-incident review, or why it can't be read, and through whom. */
export type ReviewAnswer =
  | { readonly text: string }
  | { readonly error: ReadError; readonly customer: Customer };

export interface IssueAnswer {
  /** The customer that Microsoft told this; missing where it is what is known over all customers. */
  readonly customer?: Customer;
  readonly issue: Issue;
  /** When Microsoft was asked. */
  readonly readAt: number;
  /** Why Microsoft could not be asked now, where this is an older answer. */
  readonly gaps?: readonly Gap[];
  /** Page of the timeline, from 1: a long one does not fit on one card. */
  readonly page?: number;
  /** How the customer was found, where that needs a word. */
  readonly notes?: readonly Note[];
  /** Missing where nothing is known of other customers. */
  readonly hits?: Hits;
  /** The conversation's customer, where an answer about all customers is about it too. */
  readonly remembered?: Customer;
  /** Nobody named this customer: it was asked because the issue is not known over all customers. */
  readonly isSample?: boolean;
  /** Missing where none is published. */
  readonly review?: ReviewAnswer;
  /** Offers to open a support request: only to readers who may. */
  readonly mayOpenRequest?: boolean;
}
