import type { Words } from './words.ts';
import { acting } from './zh-CN/acting.ts';
import { customers, use } from './zh-CN/customers.ts';
import { fillers } from './zh-CN/fillers.ts';
import { filters } from './zh-CN/filters.ts';
import { coverage, handover, overview } from './zh-CN/fleet.ts';
import { health } from './zh-CN/health.ts';
import { issue, message, tell, who } from './zh-CN/issue.ts';
import { reactivate, seats, suspend } from './zh-CN/licence-changes.ts';
import { acknowledge, mute, mutes, release, report, unmute } from './zh-CN/notices.ts';
import { orders } from './zh-CN/orders.ts';
import { particles } from './zh-CN/particles.ts';
import { isItMicrosoft, manage } from './zh-CN/portal.ts';
import { history, licenses, maintenance, messages } from './zh-CN/records.ts';
import { adopt, closeRequest, note, reopenRequest, requestState, severity } from './zh-CN/request-changes.ts';
import { audit, help, signout, whoami } from './zh-CN/self.ts';
import { portals, services } from './zh-CN/services.ts';
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
} from './zh-CN/subscriptions.ts';
import { linkRequest, request, ticket, tickets } from './zh-CN/support.ts';
import { tag, untag } from './zh-CN/tags.ts';

/** How people say it in Simplified Chinese. */
export const zhCN: Words = {
  locale: 'zh-CN',
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
