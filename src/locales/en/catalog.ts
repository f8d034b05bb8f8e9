import { action } from './action.ts';
import { advice } from './advice.ts';
import { audit } from './audit.ts';
import { azure } from './azure.ts';
import { customers } from './customers.ts';
import { failure } from './failure.ts';
import { general } from './general.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { introduction } from './introduction.ts';
import { issue } from './issue.ts';
import { licenceChanges } from './licence-changes.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { orders } from './orders.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { requestNews } from './request-news.ts';
import { requests } from './requests.ts';
import { signIn } from './sign-in.ts';
import { subscriptions } from './subscriptions.ts';
import { support } from './support.ts';

/** Every English message; the keys and arguments of the other languages are checked against these. */
export const en = {
  ...general,
  ...failure,
  ...health,
  ...introduction,
  ...issue,
  ...azure,
  ...orders,
  ...overview,
  ...history,
  ...licenceChanges,
  ...messages,
  ...advice,
  ...customers,
  ...people,
  ...signIn,
  ...action,
  ...support,
  ...requests,
  ...requestNews,
  ...audit,
  ...notices,
  ...subscriptions,
};
