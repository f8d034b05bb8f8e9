import type { Call } from '../call.ts';
import { capabilities } from '../customers/capabilities.ts';
import type { Customer } from '../customers/customer.ts';
import { type FailureReason, toReadError } from '../errors.ts';
import { azureService } from '../health/azure/azure-service.ts';
import { isTrackingId } from '../health/azure/tracking-id.ts';
import type { Gap } from '../health/model.ts';
import { sortServices } from '../health/order.ts';
import type { AzureAnswer, AzureSource, HealthSource, ServicesAnswer } from '../health/ports.ts';
import { withinLimit } from '../within-limit.ts';

/** Microsoft 365 does not wait longer for Azure than this, counted from the question. */
const patienceMs = 4_000;

/**
 * Failures of Microsoft 365 that stay until somebody mends them: Azure is then shown alone. After any other the next
 * question may find all, and until then the last whole answer says more.
 */
const lasting: readonly FailureReason[] = [
  'consent_missing',
  'tenant_unknown',
  'sign_in_refused',
  'access_denied',
];

export interface HealthParts {
  /** Health of Microsoft 365. */
  readonly microsoft365: HealthSource;
  readonly azure: AzureSource;
  /** Milliseconds that Azure may take. Default four seconds. */
  readonly azurePatienceMs?: number;
}

/**
 * The health of Microsoft 365 and of Azure in one answer. Both are asked at once; what Azure can't tell, or not in time,
 * is a gap beside the rest.
 */
export function healthWithAzure({
  microsoft365,
  azure,
  azurePatienceMs = patienceMs,
}: HealthParts): HealthSource {
  return {
    async readServices(customer, call) {
      if (!capabilities[customer.cloud].azureInPartnerCenter) {
        return microsoft365.readServices(customer, call);
      }
      const [services, azureAnswer] = await Promise.all([
        microsoft365.readServices(customer, call).catch(toReadError),
        readAzure(customer, call),
      ]);
      const own = azureService(azureAnswer);
      if (services instanceof Error) {
        if (!own || !lasting.includes(services.reason)) throw services;
        return { services: [own], gaps: [{ what: 'health', error: services }, ...azureAnswer.gaps] };
      }
      return together(services, azureAnswer);
    },

    readIssue: (customer, issueId, call) =>
      isTrackingId(issueId)
        ? azure.readEvent(customer, issueId, call)
        : microsoft365.readIssue(customer, issueId, call),
  };

  async function readAzure(customer: Customer, call: Call): Promise<AzureAnswer> {
    try {
      return await withinLimit(
        (signal) => azure.readAzure(customer, { ...call, signal }),
        azurePatienceMs,
        call.signal,
      );
    } catch (thrown) {
      const gap: Gap = { what: 'azure', error: toReadError(thrown) };
      return { subscriptions: [], issues: [], maintenance: [], gaps: [gap] };
    }
  }
}

function together({ services, gaps }: ServicesAnswer, answer: AzureAnswer): ServicesAnswer {
  const own = azureService(answer);
  return {
    services: own ? sortServices([...services, own]) : services,
    gaps: [...gaps, ...answer.gaps],
  };
}
