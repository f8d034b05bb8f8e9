import type { Words } from './words.ts';
import { customers, use } from './zh-CN/customers.ts';
import { fillers } from './zh-CN/fillers.ts';
import { filters } from './zh-CN/filters.ts';
import { coverage, handover, overview } from './zh-CN/fleet.ts';
import { health } from './zh-CN/health.ts';
import { issue, message, tell, who } from './zh-CN/issue.ts';
import { particles } from './zh-CN/particles.ts';
import { isItMicrosoft, manage } from './zh-CN/portal.ts';
import { history, licenses, maintenance, messages } from './zh-CN/records.ts';
import { help, whoami } from './zh-CN/self.ts';
import { portals, services } from './zh-CN/services.ts';

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
  },
  ...fillers,
  ...particles,
  ...filters,
  services,
  portals,
};
