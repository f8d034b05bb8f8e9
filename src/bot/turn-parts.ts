import type { Call, Clock, Log } from '../call.ts';
import type { Reply } from '../commands/reply.ts';
import type { Request } from '../commands/request.ts';
import type { Locale } from '../locales/locale.ts';
import type { Incoming } from './incoming.ts';
import type { SignInWords } from './sign-in/sign-in-words.ts';
import type { TokenService } from './sign-in/token-service.ts';
import type { RenderCard } from './to-activity.ts';

/** What the turns of all activities share. */
export interface TurnParts {
  /** The bot's Entra app. */
  readonly appId: string;
  readonly handle: (request: Request, call: Call) => Promise<Reply>;
  readonly renderCard: RenderCard;
  /** The sentence for a reader whose request failed here: no details, but the id to find them in the log. */
  readonly translateError: (locale: Locale, correlationId: string) => string;
  /** The words under a pressed card whose answer comes as a message below it. */
  readonly translateAnswerBelow: (locale: Locale) => string;
  readonly translateSignIn: SignInWords;
  /** Where people sign in. */
  readonly tokens: TokenService;
  readonly defaultLocale: Locale;
  readonly clock: Clock;
}

/** One activity that passed the guards. */
export interface Arrival {
  readonly activity: Incoming;
  readonly correlationId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly log: Log;
}
