import type { Customer } from '../../customers/customer.ts';
import { isTrackingId } from '../../health/azure/tracking-id.ts';
import { readAzure } from '../../health/maintenance/read-azure.ts';
import type { Note } from '../../views/parts/health-note.ts';
import { windowView } from '../../views/window-view.ts';
import type { CommandContext } from '../command.ts';
import type { CardReply } from '../reply.ts';

interface WindowWanted {
  /** Tracking id of Azure, in upper case. */
  readonly id: string;
  readonly customer: Customer;
  readonly notes?: readonly Note[];
  readonly fresh?: boolean | undefined;
}

/**
 * The window of Azure's planned maintenance with that id; undefined where Azure does not tell the customer of it: it is
 * over or was called off. Throws ReadError.
 */
export async function plannedWindow(
  { services, call, view }: Pick<CommandContext, 'services' | 'call' | 'view'>,
  { id, customer, notes = [], fresh }: WindowWanted,
): Promise<CardReply | undefined> {
  const { value, readAt, error } = await readAzure(services.azure, customer, { call, now: view.now, fresh });
  const window = value.maintenance.find((one) => one.id.toUpperCase() === id);
  return window && windowView(view, { customer, window, readAt, error, notes });
}

/** The first window with that id that one of the customers is told of; undefined for the id of anything else. */
export async function findPlannedWindow(
  context: CommandContext,
  id: string,
  customers: readonly Customer[],
  notes: readonly Note[] = [],
): Promise<CardReply | undefined> {
  if (!isTrackingId(id)) return undefined;
  const found = await Promise.all(
    customers.map((customer) => plannedWindow(context, { id, customer, notes }).catch(() => undefined)),
  );
  return found.find((window) => window !== undefined);
}
