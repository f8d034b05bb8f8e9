import type { Words } from './words.ts';
import { acting } from './zh-TW/acting.ts';
import { customers, use } from './zh-TW/customers.ts';
import { fillers } from './zh-TW/fillers.ts';
import { filters } from './zh-TW/filters.ts';
import { coverage, handover, overview } from './zh-TW/fleet.ts';
import { health } from './zh-TW/health.ts';
import { issue, message, tell, who } from './zh-TW/issue.ts';
import { reactivate, seats, suspend } from './zh-TW/licence-changes.ts';
import { acknowledge, mute, mutes, release, report, unmute } from './zh-TW/notices.ts';
import { orders } from './zh-TW/orders.ts';
import { particles } from './zh-TW/particles.ts';
import { isItMicrosoft, manage } from './zh-TW/portal.ts';
import { history, licenses, maintenance, messages } from './zh-TW/records.ts';
import { adopt, closeRequest, note, reopenRequest, requestState, severity } from './zh-TW/request-changes.ts';
import { audit, help, signout, whoami } from './zh-TW/self.ts';
import { portals, services } from './zh-TW/services.ts';
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
} from './zh-TW/subscriptions.ts';
import { linkRequest, request, ticket, tickets } from './zh-TW/support.ts';
import { tag, untag } from './zh-TW/tags.ts';

/** How people say it in Traditional Chinese. */
export const zhTW: Words = {
  locale: 'zh-TW',
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
