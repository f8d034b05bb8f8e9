import type { RequestKeeper } from './request-keeper.ts';
import type { RequestFilter, Support } from './support.ts';
import type { SupportRequest } from './support-request.ts';

/** Finds requests. */
export function createListRequests(keeper: RequestKeeper): Pick<Support, 'find' | 'list'> {
  return {
    find: (number) => keeper.find(number),
    async list(filter) {
      const found = (await keeper.list()).filter((request) => isWanted(request, filter));
      return found.sort((a, b) => b.openedAt - a.openedAt || (a.number < b.number ? 1 : -1));
    },
  };
}

function isWanted(request: SupportRequest, wanted: RequestFilter): boolean {
  const { customer, form, openedBy, state } = request;
  return (
    (wanted.tenantId === undefined || customer.tenantId === wanted.tenantId) &&
    (wanted.serviceId === undefined || isSame(form.service.id, wanted.serviceId)) &&
    (wanted.issueId === undefined || (form.issueId !== undefined && isSame(form.issueId, wanted.issueId))) &&
    (wanted.userId === undefined || openedBy.userId === wanted.userId) &&
    (wanted.open === undefined || wanted.open === (state !== 'closed'))
  );
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
