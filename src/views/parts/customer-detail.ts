import type { Customer } from '../../customers/customer.ts';
import type { ViewContext } from '../view-context.ts';
import { plain } from './escape.ts';

/** What tells customers of one name apart: the default domain, and the cloud where it is not the global one. */
export function customerDetail(ctx: ViewContext, { domains, cloud }: Customer): string {
  const parts = [plain(domains[0] ?? '', 60)];
  if (cloud !== 'global') parts.push(ctx.t(`cloud.${cloud}`));
  return parts.filter((part) => part !== '').join(' · ');
}
