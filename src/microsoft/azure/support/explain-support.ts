import type { ActionReason } from '../../../action-error.ts';
import type { Refusal } from '../../action-failure.ts';

/** 409 of Resource Manager that says how a subscription is, and not that somebody was faster. */
const states = ['MissingSubscriptionRegistration', 'ReadOnlyDisabledSubscription', 'ScopeLocked'];

/**
 * What Microsoft.Support's own codes mean. `InvalidSupportPlan` is in no document, but what Azure says
 * (github.com/Azure/azure-sdk-for-net/issues/24662).
 */
export function explainSupport({ code = '', says }: Refusal): ActionReason | undefined {
  if (code === 'InvalidSupportPlan' || /\bsupport[- ]plan/i.test(says)) return 'plan_missing';
  return states.includes(code) ? 'rejected' : undefined;
}
