import { advice } from './advice.ts';
import { audit } from './audit.ts';
import { azure } from './azure.ts';
import { customers } from './customers.ts';
import { failure } from './failure.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { issue } from './issue.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { subscriptions } from './subscriptions.ts';

/** Every message in Traditional Chinese. */
export const zhTW = {
  ...general,
  ...failure,
  ...health,
  ...issue,
  ...azure,
  ...overview,
  ...history,
  ...messages,
  ...advice,
  ...customers,
  ...people,
  ...audit,
  ...notices,
  ...subscriptions,
};
