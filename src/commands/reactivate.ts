import { defineCommand } from './command.ts';
import { changeArgs, changeLicence } from './parts/change-licence.ts';

/** `reactivate Visio Plan 2 for Contoso Ltd`: asks, then takes a suspended licence into use again. */
export const reactivate = defineCommand({
  name: 'reactivate',
  needs: 'manage',
  args: changeArgs,
  run: (context, args) =>
    changeLicence(context, { ...args, kind: 'reactivate', target: { kind: 'reactivate' } }),
});
