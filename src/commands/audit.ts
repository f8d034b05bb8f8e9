import { auditView } from '../views/audit-view.ts';
import { defineCommand } from './command.ts';
import { namedArgs, pageNumber } from './parts/args.ts';
import { chooseCustomer } from './parts/choose-customer.ts';

const rowsPerPage = 10;

/** `audit [for Contoso]`: who did what for whom, when, with which outcome; the newest first. */
export const audit = defineCommand({
  name: 'audit',
  needs: 'manage',
  args: namedArgs.extend({ page: pageNumber.optional() }),
  async run(context, { page = 1, ...named }) {
    const { services, view } = context;
    const isOfOne = Object.values(named).some((value) => value !== undefined);
    if (!isOfOne) return auditView(view, { ...(await read(page)), page, perPage: rowsPerPage, notes: [] });
    const chosen = await chooseCustomer(context, named, ({ tenantId }) => ({
      command: 'audit',
      args: { tenantId },
    }));
    if ('reply' in chosen) return chosen.reply;
    const { customer, notes } = chosen;
    const answer = await read(page, customer.tenantId);
    return auditView(view, { ...answer, customer, page, perPage: rowsPerPage, notes });

    function read(asked: number, tenantId?: string) {
      return services.audit.read({ tenantId, offset: (asked - 1) * rowsPerPage, limit: rowsPerPage });
    }
  },
});
