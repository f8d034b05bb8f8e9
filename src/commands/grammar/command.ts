import type { SaidState } from '../../locales/words/words.ts';
import type { Severity } from '../../support/support-request.ts';
import type { OrderCommand } from './order.ts';

/** What `health` was asked about. */
export interface HealthArgs {
  /** The customer's name as typed; missing where the one that the conversation talks about is meant. */
  readonly customer?: string;
  /** Id of the service as Graph has it ("Exchange"), or "Azure"; missing where all services are meant. */
  readonly service?: string;
  /** Only with the service "Azure": one of its services, as Azure names it ("Virtual Machines"). */
  readonly azureService?: string;
  /** Only with the service "Azure": a region, as Azure names it ("West Europe"). */
  readonly region?: string;
  /**
   * Words beside each other that were taken apart, as typed: those of customer and service ("Teams Electronics"), or
   * the command's and the customer's ("Check Point"). A customer's own name may be all of them. Missing where the name
   * was quoted or nothing stood beside it that could belong to it.
   */
  readonly phrase?: string;
}

export interface IssueArgs {
  /** Id of a Microsoft 365 issue ("EX123456") or tracking id of an Azure event ("KSYM-9_8"), in upper case; missing where just "issue" was said. */
  readonly id?: string;
  readonly customer?: string;
}

export interface WhoArgs {
  /** As in IssueArgs; missing where just "who" was said. */
  readonly id?: string;
  /** The customers as CSV text. */
  readonly csv?: true;
}

export interface OverviewArgs {
  readonly service?: string;
  readonly only?: 'incidents' | 'advisories';
}

export interface HistoryArgs {
  readonly customer?: string;
  readonly service?: string;
  readonly phrase?: string;
  /** How many days back, as asked: "30d", "last week". */
  readonly days?: number;
}

export interface MessagesArgs {
  /** Missing with `all` for every customer; missing without it for the one that the conversation talks about. */
  readonly customer?: string;
  readonly all?: true;
  readonly service?: string;
  readonly phrase?: string;
  /** Major changes only. */
  readonly major?: true;
  /** Only those that want something done within so many days. */
  readonly actBy?: number;
}

export interface MessageArgs {
  /** "MC123456", upper case. */
  readonly id: string;
  readonly customer?: string;
}

export interface CustomersArgs {
  readonly text?: string;
  /** Only those with all of these tags; lower case. */
  readonly tags?: readonly string[];
}

/** What a command about one customer as a whole was asked about. */
export interface CustomerArgs {
  readonly customer?: string;
  readonly phrase?: string;
}

export interface ManageArgs {
  readonly customer?: string;
  /** Id of the service as Graph has it, or "Azure", "Purview", "Microsoft365", "PartnerCenter"; missing for all portals. */
  readonly service?: string;
  readonly phrase?: string;
}

export interface TellArgs {
  readonly id?: string;
  readonly customer?: string;
}

export interface IsItMicrosoftArgs {
  /** What goes wrong, in the person's words without the customer: "outlook search slow"; missing where nothing more was said. */
  readonly symptoms?: string;
  /** What follows the last "at" or "for", or stands in quotes: maybe a customer, maybe part of the symptoms. */
  readonly customer?: string;
  /** Symptoms and customer as typed together, where the customer may be a part of the symptoms. */
  readonly phrase?: string;
}

export interface TicketArgs {
  readonly customer?: string;
  readonly phrase?: string;
  /** Id of the service as Graph has it, or "Azure". */
  readonly service?: string;
  /** The issue that it is about, as in IssueArgs. */
  readonly id?: string;
}

export interface TicketsArgs {
  readonly customer?: string;
  readonly phrase?: string;
  readonly service?: string;
  /** Only those that the person opened. */
  readonly mine?: true;
  /** Only those that are not closed. */
  readonly open?: true;
}

export interface NoteArgs {
  /** The request; with `id` all requests of that issue. */
  readonly number?: string;
  readonly id?: string;
  /** The note as typed. */
  readonly text?: string;
}

/** What is to be changed of what a customer has bought. */
export interface LicenceArgs {
  readonly customer?: string;
  /** As in HealthArgs, of customer and product. */
  readonly phrase?: string;
  /** What the person calls it: "E3", "Business Premium". */
  readonly product?: string;
}

export interface SeatsArgs extends LicenceArgs {
  /** How many there shall be. */
  readonly seats?: number;
}

/** Which support request: "R-0042". */
export interface RequestArgs {
  readonly number: string;
}

/** A command with what it is about, as the grammar found it in a sentence. */
export type Command =
  | OrderCommand
  | { readonly command: 'health'; readonly args: HealthArgs }
  | { readonly command: 'issue'; readonly args: IssueArgs }
  | { readonly command: 'who'; readonly args: WhoArgs }
  | { readonly command: 'overview'; readonly args: OverviewArgs }
  | { readonly command: 'history'; readonly args: HistoryArgs }
  | { readonly command: 'messages'; readonly args: MessagesArgs }
  | { readonly command: 'message'; readonly args: MessageArgs }
  | { readonly command: 'maintenance' | 'licenses'; readonly args: CustomerArgs }
  | { readonly command: 'manage'; readonly args: ManageArgs }
  | { readonly command: 'tell'; readonly args: TellArgs }
  | { readonly command: 'isItMicrosoft'; readonly args: IsItMicrosoftArgs }
  | { readonly command: 'handover'; readonly args: { readonly hours?: number } }
  | { readonly command: 'customers'; readonly args: CustomersArgs }
  | { readonly command: 'use'; readonly args: { readonly customer?: string } }
  | { readonly command: 'ticket'; readonly args: TicketArgs }
  | { readonly command: 'tickets'; readonly args: TicketsArgs }
  | {
      readonly command: 'request' | 'closeRequest' | 'reopenRequest' | 'linkRequest';
      readonly args: RequestArgs;
    }
  | { readonly command: 'note'; readonly args: NoteArgs }
  | { readonly command: 'severity'; readonly args: RequestArgs & { readonly severity?: Severity } }
  | { readonly command: 'adopt'; readonly args: RequestArgs & { readonly microsoftNumber?: string } }
  | { readonly command: 'requestState'; readonly args: RequestArgs & { readonly state?: SaidState } }
  | { readonly command: 'suspend' | 'reactivate'; readonly args: LicenceArgs }
  | { readonly command: 'seats'; readonly args: SeatsArgs }
  | { readonly command: 'audit'; readonly args: CustomerArgs }
  | {
      readonly command: 'coverage' | 'whoami' | 'help' | 'signout';
      readonly args: Readonly<Record<never, never>>;
    };

/** A command that may have been meant. */
export type Suggestion = Command & {
  /** The command as one would type it; reading it gives the same command and arguments. */
  readonly text: string;
};

/** What a message asks for. */
export type Parsed =
  | ({ readonly kind: 'command' } & Command)
  /** No command; at most three suggestions, the best first. */
  | { readonly kind: 'unknown'; readonly text: string; readonly suggestions: readonly Suggestion[] }
  /** Nothing was said, or nothing but a greeting. */
  | { readonly kind: 'empty' };
