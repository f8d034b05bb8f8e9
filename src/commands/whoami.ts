import { z } from 'zod';
import { whoamiText } from '../views/texts.ts';
import { defineCommand } from './command.ts';

/** `whoami`: the partner roles that were found, what they allow and what is missing. */
export const whoami = defineCommand({
  name: 'whoami',
  args: z.object({}),
  run: ({ view, grant, request, services }) =>
    whoamiText(view, {
      name: request.who.name,
      roles: grant.roles,
      unchecked: services.uncheckedRoles,
    }),
});
