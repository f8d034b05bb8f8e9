import { z } from 'zod';
import { ActionError, type ActionReason } from '../../../action-error.ts';
import type { Call, Clock } from '../../../call.ts';
import { readRetryAfter } from '../../retry-after.ts';
import type { ActionAnswer } from '../../writer.ts';
import { explainSupport } from './explain-support.ts';
import type { Operation, SupportTools } from './support-tools.ts';

/** How it stands. */
export type OperationState =
  | { readonly state: 'done' }
  | { readonly state: 'open'; readonly waitMs: number }
  | { readonly state: 'failed'; readonly failure: ActionError };

const usualPauseMs = 2_000;
const longestPauseMs = 10_000;
/** Nobody waits longer; who asks later is told by the ticket itself. */
const mostLooks = 30;
/** So many looks that fail one after the other are no way to learn more. */
const mostFailures = 3;

const stateWire = z.object({
  // An address of results answers 200 with the result, which has no such word.
  status: z.string().catch('Succeeded'),
  error: z
    .object({ code: z.string().catch(''), message: z.string().catch('') })
    .nullish()
    .catch(undefined),
});

/** The operation that an answer began, if it did (learn.microsoft.com/azure/azure-resource-manager/management/async-operations). */
export function operationOf(tenantId: string, answer: ActionAnswer, clock: Clock): Operation | undefined {
  const address = answer.header('azure-asyncoperation') ?? answer.header('location');
  if (answer.status !== 202 || address === undefined) return undefined;
  return { tenantId, address, waitMs: waitOf(answer, clock()) };
}

/**
 * Looks until the operation has ended, as long as the call lasts, or gives up where its state can't be read. Throws
 * ActionError only where the operation failed.
 */
export async function followOperation(operation: Operation, tools: SupportTools, call: Call): Promise<void> {
  const { pause } = tools;
  let failures = 0;
  let { waitMs } = operation;
  for (let looks = 0; looks < mostLooks && failures < mostFailures; looks += 1) {
    await pause(waitMs, call.signal);
    if (call.signal.aborted) return;
    const now = await stateOf(operation, tools, call).catch(() => undefined);
    if (now?.state === 'done') return;
    if (now?.state === 'failed') throw now.failure;
    failures = now ? 0 : failures + 1;
    waitMs = now?.waitMs ?? usualPauseMs;
  }
}

/** How an operation stands now. Throws ActionError where its state can't be read. */
export async function stateOf(
  { tenantId, address }: Operation,
  { api, clock }: SupportTools,
  call: Call,
): Promise<OperationState> {
  const answer = await api.askAt(address, tenantId, call);
  const waitMs = waitOf(answer, clock());
  if (answer.status === 202) return { state: 'open', waitMs };
  const { status, error } = answer.read(stateWire);
  const word = status.toLowerCase();
  if (word === 'succeeded') return { state: 'done' };
  if (word !== 'failed' && word !== 'canceled') return { state: 'open', waitMs };
  return { state: 'failed', failure: failureOf(error?.code, error?.message) };
}

function waitOf(answer: ActionAnswer, now: number): number {
  const seconds = readRetryAfter(answer.header('retry-after'), '', now);
  return seconds === undefined ? usualPauseMs : Math.min(seconds * 1_000, longestPauseMs);
}

function failureOf(code = '', says = ''): ActionError {
  const reason = explainSupport({ status: 200, code, says }) ?? usualReason(code);
  const details = { ...(code !== '' && { upstreamCode: code }), ...(says !== '' && { says }) };
  return new ActionError(reason, 'Azure accepted it, and then failed.', details);
}

function usualReason(code: string): ActionReason {
  return /internal|server|unavailable|timeout/i.test(code) ? 'service_failed' : 'rejected';
}
