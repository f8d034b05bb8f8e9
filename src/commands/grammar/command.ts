import type { CommandName } from '../../locales/words/words.ts';

/** What `health` was asked about. */
export interface HealthArgs {
  /** The customer's name as typed; missing where the one that the conversation talks about is meant. */
  readonly customer?: string;
  /** Id of the service as Graph has it ("Exchange"); missing where all services are meant. */
  readonly service?: string;
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

/** A command with what it is about, as the grammar found it in a sentence. */
export type Command =
  | { readonly command: 'health'; readonly args: HealthArgs }
  | { readonly command: 'issue'; readonly args: IssueArgs }
  | { readonly command: 'customers'; readonly args: { readonly text?: string } }
  | { readonly command: 'use'; readonly args: { readonly customer?: string } }
  | { readonly command: 'whoami' | 'help'; readonly args: Readonly<Record<never, never>> };

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

export type { CommandName };
