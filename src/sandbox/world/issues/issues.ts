import { history } from '../history/history.ts';
import type { IssueScript } from '../issue.ts';
import { businessAppIssues } from './business-apps.ts';
import { chinaIssues } from './china.ts';
import { deviceIssues } from './devices.ts';
import { exchangeIssues } from './exchange.ts';
import { fileIssues } from './files.ts';
import { platformIssues } from './platform.ts';
import { spreadingIssues } from './spreading.ts';
import { teamsIssues } from './teams.ts';
import { unfoldingIssues } from './unfolding.ts';

/** The issues of the world, in no particular order, as Graph gives them. */
export const issues: readonly IssueScript[] = [
  ...fileIssues,
  ...exchangeIssues,
  ...platformIssues,
  ...deviceIssues,
  ...teamsIssues,
  ...businessAppIssues,
  ...chinaIssues,
  ...spreadingIssues,
  ...unfoldingIssues,
  ...history,
];
