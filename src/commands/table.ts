import { audit } from './audit.ts';
import type { Command } from './command.ts';
import { coverage } from './coverage.ts';
import { customers } from './customers.ts';
import { handover } from './handover.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { isItMicrosoft } from './is-it-microsoft.ts';
import { issue } from './issue.ts';
import { licenses } from './licenses.ts';
import { maintenance } from './maintenance.ts';
import { manage } from './manage.ts';
import { message } from './message.ts';
import { messages } from './messages.ts';
import { overview } from './overview.ts';
import { tell } from './tell.ts';
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
    coverage,
    handover,
    customers,
    audit,
    use,
    whoami,
    help,
  ].map((command) => [command.name, command]),
);
