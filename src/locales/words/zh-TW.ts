import type { Words } from './words.ts';
import { customers, use } from './zh-TW/customers.ts';
import { fillers } from './zh-TW/fillers.ts';
import { filters } from './zh-TW/filters.ts';
import { coverage, handover, overview } from './zh-TW/fleet.ts';
import { health } from './zh-TW/health.ts';
import { issue, message, tell, who } from './zh-TW/issue.ts';
import { particles } from './zh-TW/particles.ts';
import { isItMicrosoft, manage } from './zh-TW/portal.ts';
import { history, licenses, maintenance, messages } from './zh-TW/records.ts';
import { help, whoami } from './zh-TW/self.ts';
import { portals, services } from './zh-TW/services.ts';

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
  },
  ...fillers,
  ...particles,
  ...filters,
  services,
  portals,
};
