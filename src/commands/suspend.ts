import { defineCommand } from './command.ts';
import { changeArgs, changeLicence } from './parts/change-licence.ts';

/** `suspend Visio Plan 2 for Contoso Ltd`: asks, then takes a licence out of use for a while. */
export const suspend = defineCommand({
  name: 'suspend',
  needs: 'manage',
  args: changeArgs,
  run: (context, args) => changeLicence(context, { ...args, kind: 'suspend', target: { kind: 'suspend' } }),
});
