import type { Command } from './command.ts';
import { customers } from './customers.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { isItMicrosoft } from './is-it-microsoft.ts';
import { issue } from './issue.ts';
import { manage } from './manage.ts';
import { tell } from './tell.ts';
import { use } from './use.ts';
import { whoami } from './whoami.ts';

/** Every command, by the name that the grammar and the buttons use. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [health, issue, tell, isItMicrosoft, manage, customers, use, whoami, help].map((command) => [
    command.name,
    command,
  ]),
);
