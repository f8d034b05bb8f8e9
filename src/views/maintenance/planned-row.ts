import type { Customer } from '../../customers/customer.ts';
import { nearnessOf } from '../../health/announcements/deadline.ts';
import type { Planned } from '../../health/maintenance/plan.ts';
import { commandButton, type LinkButton, linkButton } from '../parts/button.ts';
import { calendarLink } from '../parts/calendar-link.ts';
import { plain } from '../parts/escape.ts';
import { countdown, day, moment, span, timeOfDay } from '../parts/time.ts';
import type { ViewContext } from '../view-context.ts';

/** How long the calendar entry of a deadline is; it ends with the deadline. */
const deadlineEntryMs = 30 * 60_000;
/** How long the entry of a window without a planned end is. */
const openEntryMs = 3_600_000;

/** One planned thing: when, what, where, and the button that takes it into the calendar. */
export function plannedRow(ctx: ViewContext, planned: Planned, customer: Customer) {
  const id = plain(planned.id, 40);
  const isNear = planned.kind === 'deadline' && nearnessOf(planned.from, ctx.now) === 'near';
  const place = placeText(ctx, planned);
  const [command, tenantId] = [planned.kind === 'azure' ? 'maintenance' : 'message', customer.tenantId];
  return {
    kind: `${isNear ? '▲ ' : ''}${ctx.t(`maintenance.kind.${planned.kind}`)}`,
    time: timeText(ctx, planned),
    title: plain(planned.title, 110),
    place: place === '' ? [] : [{ text: place }],
    links: [
      {
        ...calendarButton(ctx, planned, customer),
        tooltip: ctx.t('maintenance.button.calendarOf', { id }),
      },
    ],
    details: [
      commandButton(id, command, { id, tenantId }, { tooltip: ctx.t('messages.button.open', { id }) }),
    ],
  };
}

/** Opens Teams' calendar with an entry filled in. */
export function calendarButton(ctx: ViewContext, planned: Planned, customer: Customer): LinkButton {
  return linkButton(ctx.t('maintenance.button.calendar'), entryLink(ctx, planned, customer));
}

/** The row stands under its day, so a time of day is enough but for what began or ends on another. */
function timeText(ctx: ViewContext, { kind, from, to }: Planned): string {
  const start = from < ctx.now ? moment(ctx, from) : timeOfDay(ctx, from);
  if (kind === 'deadline')
    return ctx.t('maintenance.timeDeadline', { at: start, countdown: countdown(ctx, from) });
  if (to === undefined) return ctx.t('maintenance.timeOpen', { from: start });
  const end = day(ctx, from) === day(ctx, to) ? timeOfDay(ctx, to) : moment(ctx, to);
  return ctx.t('maintenance.time', { from: start, to: end, span: span(ctx, to - from) });
}

/** Services, with their regions in Azure. */
export function placeText(ctx: ViewContext, { services, impacts }: Planned): string {
  const join = (names: readonly string[]) => names.join(ctx.t('list.separator'));
  const named = impacts.map(({ service, regions }) => {
    const where = plain(join(regions), 80);
    const name = plain(service, 60);
    return where === '' ? name : ctx.t('maintenance.regions', { service: name, regions: where });
  });
  return plain(named.length > 0 ? named.join(' · ') : join(services.map((name) => plain(name, 60))), 160);
}

function entryLink(ctx: ViewContext, { kind, id, title, from, to }: Planned, customer: Customer): string {
  const isDeadline = kind === 'deadline';
  const name = plain(customer.name, 50);
  const values = { title: plain(title, 100), customer: name };
  const shownId = plain(id, 40);
  const url =
    kind === 'azure' ? ctx.links.issue(customer, shownId) : ctx.links.announcement(customer, shownId);
  return calendarLink({
    subject: ctx.t(isDeadline ? 'maintenance.calendar.deadline' : 'maintenance.calendar.window', values),
    from: isDeadline ? from - deadlineEntryMs : from,
    to: isDeadline ? from : (to ?? from + openEntryMs),
    content: ctx.t('maintenance.calendar.text', { id: shownId, customer: name, url }),
  });
}
