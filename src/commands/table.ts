import { acknowledge } from './acknowledge.ts';
import { audit } from './audit.ts';
import { changeSubscription } from './change-subscription.ts';
import type { Command } from './command.ts';
import { coverage } from './coverage.ts';
import { customers } from './customers.ts';
import { digest } from './digest.ts';
import { handover } from './handover.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { isItMicrosoft } from './is-it-microsoft.ts';
import { issue } from './issue.ts';
import { licenses } from './licenses.ts';
import { maintenance } from './maintenance.ts';
import { manage } from './manage.ts';
import { message } from './message.ts';
import { messages } from './messages.ts';
import { mute } from './mute.ts';
import { mutes } from './mutes.ts';
import { overview } from './overview.ts';
import { pauseSubscription, resumeSubscription } from './pause-subscription.ts';
import { preview } from './preview.ts';
import { report } from './report.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { tag, untag } from './tag.ts';
import { tell } from './tell.ts';
import { testSubscription } from './test-subscription.ts';
import { unmute } from './unmute.ts';
import { unsubscribe } from './unsubscribe.ts';
import { use } from './use.ts';
import { who } from './who.ts';
import { whoami } from './whoami.ts';

/** Every command, by the name that the grammar and the buttons use. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    health,
    issue,
    tell,
    isItMicrosoft,
    manage,
    who,
    overview,
    history,
    messages,
    message,
    maintenance,
    licenses,
    coverage,
    handover,
    customers,
    subscribe,
    unsubscribe,
    preview,
    subscriptions,
    changeSubscription,
    testSubscription,
    pauseSubscription,
    resumeSubscription,
    digest,
    mute,
    unmute,
    mutes,
    acknowledge,
    tag,
    untag,
    report,
    audit,
    use,
    whoami,
    help,
  ].map((command) => [command.name, command]),
);
