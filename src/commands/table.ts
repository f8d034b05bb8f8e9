import { acknowledge } from './acknowledge.ts';
import { adopt } from './adopt.ts';
import { audit } from './audit.ts';
import { changeSubscription } from './change-subscription.ts';
import { closeRequest } from './close-request.ts';
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
import { licence } from './licence.ts';
import { licenses } from './licenses.ts';
import { linkRequest } from './link-request.ts';
import { maintenance } from './maintenance.ts';
import { manage } from './manage.ts';
import { message } from './message.ts';
import { messages } from './messages.ts';
import { mute } from './mute.ts';
import { mutes } from './mutes.ts';
import { note } from './note.ts';
import { overview } from './overview.ts';
import { pauseSubscription, resumeSubscription } from './pause-subscription.ts';
import { preview } from './preview.ts';
import { reactivate } from './reactivate.ts';
import { release } from './release.ts';
import { reopenRequest } from './reopen-request.ts';
import { replies } from './replies.ts';
import { report } from './report.ts';
import { request } from './request-command.ts';
import { requestState } from './request-state.ts';
import { retryRequest } from './retry-request.ts';
import { seats } from './seats.ts';
import { severity } from './severity.ts';
import { signout } from './signout.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { suspend } from './suspend.ts';
import { tag, untag } from './tag.ts';
import { tell } from './tell.ts';
import { testSubscription } from './test-subscription.ts';
import { ticket } from './ticket.ts';
import { ticketAzure } from './ticket-azure.ts';
import { ticketDrop } from './ticket-drop.ts';
import { ticketOpen } from './ticket-open.ts';
import { ticketReview } from './ticket-review.ts';
import { tickets } from './tickets.ts';
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
    licence,
    suspend,
    reactivate,
    seats,
    coverage,
    handover,
    ticket,
    ticketAzure,
    ticketReview,
    ticketOpen,
    ticketDrop,
    tickets,
    request,
    note,
    severity,
    closeRequest,
    reopenRequest,
    adopt,
    requestState,
    retryRequest,
    linkRequest,
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
    replies,
    mute,
    unmute,
    mutes,
    acknowledge,
    release,
    tag,
    untag,
    report,
    audit,
    use,
    whoami,
    signout,
    help,
  ].map((command) => [command.name, command]),
);
