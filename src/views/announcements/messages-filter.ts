import { plain } from '../parts/escape.ts';
import type { ViewContext } from '../view-context.ts';

/** What was asked for beyond the customer. */
export interface MessagesFilter {
  /** The service: its id as the command has it ("Exchange"), and its name. */
  readonly service?: { readonly id: string; readonly name: string } | undefined;
  readonly major?: boolean | undefined;
  /** In days. */
  readonly actBy?: number | undefined;
}

/** What the list is narrowed to, in words: no line or one. */
export function filterLine(ctx: ViewContext, { service, major, actBy }: MessagesFilter): string[] {
  const filters = [
    ...(service === undefined ? [] : [plain(service.name, 60)]),
    ...(major ? [ctx.t('messages.filter.major')] : []),
    ...(actBy === undefined ? [] : [ctx.t('messages.filter.actBy', { days: actBy })]),
  ];
  return filters.length === 0
    ? []
    : [ctx.t('messages.filters', { filters: filters.join(ctx.t('list.separator')) })];
}
