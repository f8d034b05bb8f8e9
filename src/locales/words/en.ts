import { acting } from './en/acting.ts';
import { customers, use } from './en/customers.ts';
import { fillers } from './en/fillers.ts';
import { filters } from './en/filters.ts';
import { coverage, handover, overview } from './en/fleet.ts';
import { health } from './en/health.ts';
import { issue, message, tell, who } from './en/issue.ts';
import { reactivate, seats, suspend } from './en/licence-changes.ts';
import { acknowledge, mute, mutes, release, report, unmute } from './en/notices.ts';
import { orders } from './en/orders.ts';
import { particles } from './en/particles.ts';
import { isItMicrosoft, manage } from './en/portal.ts';
import { history, licenses, maintenance, messages } from './en/records.ts';
import { adopt, closeRequest, note, reopenRequest, requestState, severity } from './en/request-changes.ts';
import { audit, help, signout, whoami } from './en/self.ts';
import { portals, services } from './en/services.ts';
import {
  digest,
  pauseSubscription,
  preview,
  replies,
  resumeSubscription,
  subscribe,
  subscriptions,
  testSubscription,
  unsubscribe,
} from './en/subscriptions.ts';
import { linkRequest, request, ticket, tickets } from './en/support.ts';
import { tag, untag } from './en/tags.ts';
import type { Words } from './words.ts';

/** How people say it in English. */
export const en: Words = {
  locale: 'en',
  commands: {
    health,
    issue,
    customers,
    use,
    whoami,
    help,
    who,
    overview,
    history,
    messages,
    message,
    maintenance,
    licenses,
    manage,
    tell,
    isItMicrosoft,
    coverage,
    handover,
    ticket,
    tickets,
    request,
    note,
    severity,
    closeRequest,
    reopenRequest,
    adopt,
    requestState,
    linkRequest,
    suspend,
    reactivate,
    seats,
    audit,
    signout,
    subscribe,
    unsubscribe,
    preview,
    subscriptions,
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
  },
  orders,
  ...fillers,
  ...particles,
  ...filters,
  ...acting,
  services,
  portals,
};
