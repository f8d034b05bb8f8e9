import { customers, use } from './en/customers.ts';
import { fillers } from './en/fillers.ts';
import { filters } from './en/filters.ts';
import { coverage, handover, overview } from './en/fleet.ts';
import { health } from './en/health.ts';
import { issue, message, tell, who } from './en/issue.ts';
import { particles } from './en/particles.ts';
import { isItMicrosoft, manage } from './en/portal.ts';
import { history, licenses, maintenance, messages } from './en/records.ts';
import { help, whoami } from './en/self.ts';
import { portals, services } from './en/services.ts';
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
  },
  ...fillers,
  ...particles,
  ...filters,
  services,
  portals,
};
