import { z } from 'zod';
import { helpView } from '../views/help-view.ts';
import { defineCommand } from './command.ts';

/** `help`: what this person may do, with an example of each. */
export const help = defineCommand({
  name: 'help',
  args: z.object({}),
  run: ({ view, grant }) => helpView(view, { permissions: grant.permissions }),
});
