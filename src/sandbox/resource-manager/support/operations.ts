import { randomUUID } from 'node:crypto';
import type { Answer } from '../../http/serve.ts';
import type { SupportDesk, SupportOperation } from '../../world/azure-support/support-desk.ts';
import type { ArmCall } from '../arm-call.ts';
import { ArmRefusal } from '../arm-error.ts';
import { readableTickets } from './support-scope.ts';

/** Seconds between two looks at an operation. */
const retryAfter = '2';

/** Lets everything end whose time has come. */
export function settle({ azureSupport }: { readonly azureSupport: SupportDesk }, now: number): void {
  for (const operation of azureSupport.operations) {
    if (operation.isDone || operation.endsAt > now) continue;
    operation.isDone = true;
    operation.make?.();
  }
}

/** Whether something is being made under this name. */
export function isUnderWay(
  { azureSupport }: { readonly azureSupport: SupportDesk },
  resource: string,
): boolean {
  return azureSupport.operations.some(
    (operation) => !operation.isDone && operation.resource === resource.toLowerCase(),
  );
}

/** Accepts something: 202 and where to ask what became of it, or what it made where that takes no time. */
export function accept(
  call: ArmCall,
  wanted: Pick<SupportOperation, 'resource' | 'error' | 'make'>,
  made: () => Answer,
): Answer {
  const { azureSupport } = call.world;
  const subscriptionId = call.params.subscription?.toLowerCase() ?? '';
  const id = randomUUID();
  azureSupport.operations.push({
    ...wanted,
    resource: wanted.resource.toLowerCase(),
    id,
    subscriptionId,
    endsAt: call.now + azureSupport.operationMs,
    isDone: false,
  });
  settle(call.world, call.now);
  if (azureSupport.operationMs === 0 && !wanted.error) return made();
  const base = `${call.request.url.origin}/subscriptions/${subscriptionId}/providers/Microsoft.Support`;
  const version = call.request.url.search;
  return {
    status: 202,
    headers: {
      'azure-asyncoperation': `${base}/operationsStatus/${id}${version}`,
      location: `${base}/operationResults/${id}${version}`,
      'retry-after': retryAfter,
    },
  };
}

/** GET .../operationsStatus/{id}. */
export function operationStatus(call: ArmCall): Answer {
  const { id, subscriptionId, error, isDone } = operationIn(call);
  const status = !isDone ? 'InProgress' : error ? 'Failed' : 'Succeeded';
  return {
    status: 200,
    ...(!isDone && { headers: { 'retry-after': retryAfter } }),
    body: {
      id: `/subscriptions/${subscriptionId}/providers/Microsoft.Support/operationsStatus/${id}`,
      name: id,
      status,
      ...(isDone && error && { error }),
    },
  };
}

/** GET .../operationResults/{id}: 202 until it is done. */
export function operationResult(call: ArmCall): Answer {
  const { error, isDone } = operationIn(call);
  if (!isDone) return { status: 202, headers: { 'retry-after': retryAfter } };
  if (error) throw new ArmRefusal(400, error.code, error.message);
  return { status: 200, body: {} };
}

function operationIn(call: ArmCall): SupportOperation {
  const { subscription } = readableTickets(call, 'operationsstatus/read');
  settle(call.world, call.now);
  const { operation: wanted = '' } = call.params;
  const found = call.world.azureSupport.operations.find(
    ({ id, subscriptionId }) => id === wanted && subscriptionId === subscription.id,
  );
  if (found) return found;
  throw new ArmRefusal(404, 'OperationNotFound', `The operation '${wanted}' was not found.`);
}
