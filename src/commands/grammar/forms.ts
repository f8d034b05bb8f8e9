import type { CommandName } from '../../locales/words/words.ts';
import { readAcknowledge } from './forms/read-acknowledge.ts';
import { readDigest } from './forms/read-digest.ts';
import { readCoverage, readHandover, readOverview } from './forms/read-fleet.ts';
import { readHealth } from './forms/read-health.ts';
import { readIsItMicrosoft } from './forms/read-is-it-microsoft.ts';
import { readIssue } from './forms/read-issue.ts';
import { readReactivate, readSeats, readSuspend } from './forms/read-licence-change.ts';
import { readManage } from './forms/read-manage.ts';
import { readMute, readUnmute } from './forms/read-mute.ts';
import { readNote } from './forms/read-note.ts';
import { readNumbered } from './forms/read-numbered.ts';
import { readAudit, readHistory, readLicenses, readMaintenance, readMessages } from './forms/read-records.ts';
import { readReplies } from './forms/read-replies.ts';
import { readReport } from './forms/read-report.ts';
import { readOfRequest } from './forms/read-request.ts';
import { readCustomers, readHelp, readPlain, readUse } from './forms/read-self.ts';
import { readPreview, readSubscribe, readUnsubscribe } from './forms/read-subscription.ts';
import { readTag, readUntag } from './forms/read-tags.ts';
import { readTell } from './forms/read-tell.ts';
import { readTicket, readTickets } from './forms/read-ticket.ts';
import { readWho } from './forms/read-who.ts';
import type { Reading, Said } from './said.ts';

/**
 * How each command reads what is said around its phrase; undefined where it makes no sense of it. A new command is an
 * entry here and one in each table of words.
 */
export const forms: Readonly<Record<CommandName, (said: Said) => Reading | undefined>> = {
  health: readHealth,
  issue: readIssue,
  message: readIssue,
  who: readWho,
  tell: readTell,
  overview: readOverview,
  coverage: readCoverage,
  handover: readHandover,
  history: readHistory,
  messages: readMessages,
  maintenance: readMaintenance,
  licenses: readLicenses,
  manage: readManage,
  isItMicrosoft: readIsItMicrosoft,
  customers: readCustomers,
  use: readUse,
  whoami: readPlain('whoami'),
  help: readHelp,
  ticket: readTicket,
  tickets: readTickets,
  request: readOfRequest('request'),
  note: readNote,
  severity: readOfRequest('severity'),
  closeRequest: readOfRequest('closeRequest'),
  reopenRequest: readOfRequest('reopenRequest'),
  adopt: readOfRequest('adopt'),
  requestState: readOfRequest('requestState'),
  linkRequest: readOfRequest('linkRequest'),
  suspend: readSuspend,
  reactivate: readReactivate,
  seats: readSeats,
  audit: readAudit,
  signout: readPlain('signout'),
  subscribe: readSubscribe,
  unsubscribe: readUnsubscribe,
  preview: readPreview,
  subscriptions: readPlain('subscriptions'),
  testSubscription: readNumbered('testSubscription'),
  pauseSubscription: readNumbered('pauseSubscription'),
  resumeSubscription: readNumbered('resumeSubscription'),
  digest: readDigest,
  replies: readReplies,
  mute: readMute,
  unmute: readUnmute,
  mutes: readPlain('mutes'),
  acknowledge: readAcknowledge('acknowledge'),
  release: readAcknowledge('release'),
  tag: readTag,
  untag: readUntag,
  report: readReport,
};
