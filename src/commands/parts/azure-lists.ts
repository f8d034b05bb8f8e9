import type { ActionError } from '../../action-error.ts';
import type { Draft } from '../../support/support-request.ts';
import { topicKey } from '../../views/support/azure-topics.ts';
import type { CommandContext } from '../command.ts';
import { tryAction } from './try-action.ts';

/** The customer's subscriptions and Azure's services, read at once; the first failure where one can't be read. */
export async function readAzureLists({ services, call }: CommandContext, { customer }: Draft) {
  return tryAction(async () => {
    const [subscriptions, topics] = await Promise.all([
      services.azureSupport.subscriptions(customer, call),
      services.azureSupport.services(customer, call),
    ]);
    return { subscriptions, services: topics };
  });
}

/** The types of problem of the service that the draft has chosen. */
export async function readClassifications({ services, call }: CommandContext, { customer, input }: Draft) {
  const serviceId = input.azureService ?? '';
  return tryAction(() => services.azureSupport.classifications(customer, serviceId, call));
}

/** Whether a draft says all about where in Azure it is opened. */
export function hasAzurePlace({ input }: Draft): boolean {
  return [input.azureSubscription, input.azureService, input.azureClassification].every(Boolean);
}

/**
 * What a draft has chosen in Azure, by name: subscription, service, type of problem. By id where Azure can't be asked;
 * empty for a draft that has chosen nothing.
 */
export async function azurePlaceOf(context: CommandContext, draft: Draft): Promise<readonly string[]> {
  const { input, route } = draft;
  if (route !== 'azure' || !hasAzurePlace(draft)) return [];
  const [lists, classifications] = await Promise.all([
    readAzureLists(context, draft),
    readClassifications(context, draft),
  ]);
  const isRead = <T>(list: T | ActionError): list is T => !(list instanceof Error);
  const nameOf = (all: readonly { readonly id: string; readonly name: string }[], id = '') =>
    all.find((one) => one.id.toLowerCase() === id.toLowerCase())?.name ?? topicKey(id);
  return [
    nameOf(isRead(lists) ? lists.subscriptions : [], input.azureSubscription),
    nameOf(isRead(lists) ? lists.services : [], input.azureService),
    nameOf(isRead(classifications) ? classifications : [], input.azureClassification),
  ];
}
