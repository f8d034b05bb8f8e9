import type { CommandName } from '../../locales/words/words.ts';
import { readCoverage, readHandover, readOverview } from './forms/read-fleet.ts';
import { readHealth } from './forms/read-health.ts';
import { readIsItMicrosoft } from './forms/read-is-it-microsoft.ts';
import { readIssue } from './forms/read-issue.ts';
import { readManage } from './forms/read-manage.ts';
import { readHistory, readLicenses, readMaintenance, readMessages } from './forms/read-records.ts';
import { readCustomers, readHelp, readUse, readWhoami } from './forms/read-self.ts';
import { readTell } from './forms/read-tell.ts';
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
  whoami: readWhoami,
  help: readHelp,
};
