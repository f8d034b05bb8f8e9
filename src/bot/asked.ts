import type { Request } from '../commands/request.ts';
import type { Incoming } from './incoming.ts';
import type { Pressed } from './pressed.ts';

/** What a person asked, with what decides where the answer is shown. */
export interface Asked {
  readonly request: Request;
  /** The activity by which it was asked. */
  readonly activity: Incoming;
  /** Undefined for what was typed. */
  readonly pressed: Pressed | undefined;
  /** It runs again because its person has signed in. */
  readonly afterSignIn?: boolean;
}
