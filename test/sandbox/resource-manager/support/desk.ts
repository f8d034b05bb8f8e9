import { z } from 'zod';
import type { Sandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { supportServices } from '../../../../src/sandbox/world/azure-support/topics.ts';
import { customerNamed } from '../../../../src/sandbox/world/world.ts';
import { type Reply, secretCredential, send } from '../../ask.ts';

const version = 'api-version=2024-04-01';

/** One customer's subscription at the sandbox's Microsoft.Support, asked as the partner's app. */
export interface Desk {
  readonly subscriptionId: string;
  /** @param path below the subscription's provider, or from the root where it begins with "/" */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export async function openDesk(sandbox: Sandbox, customer: string, which = 0): Promise<Desk> {
  const { tenantId, azure } = customerNamed(sandbox.world, customer);
  const subscriptionId = azure[which]?.id ?? '';
  const tokenAt = async (tenant: string) => {
    const scope = 'https://management.azure.com/.default';
    return (await secretCredential(sandbox).getToken(scope, { tenantId: tenant })).token;
  };
  const token = await tokenAt(tenantId);
  const partnerToken = await tokenAt(sandbox.world.partners.global.tenantId);
  return {
    subscriptionId,
    ask(method, path, body, headers = { 'x-ms-authorization-auxiliary': `Bearer ${partnerToken}` }) {
      const root = path.startsWith('/')
        ? path
        : `/subscriptions/${subscriptionId}/providers/Microsoft.Support/${path}`;
      const url = `${sandbox.env.RESOURCE_MANAGER_URL}${root}${root.includes('?') ? '&' : '?'}${version}`;
      return send(url, { method, token, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    },
  };
}

const [service] = supportServices;
const serviceId = `/providers/Microsoft.Support/services/${service?.id}`;

/** A ticket that Azure takes, but for what is changed. */
export function aTicket(changes: object = {}, contact: object = {}) {
  return {
    properties: {
      serviceId,
      problemClassificationId: `${serviceId}/problemClassifications/${service?.classifications[0]?.id}`,
      title: 'No RDP since this morning',
      description: 'Nobody gets in.',
      severity: 'moderate',
      advancedDiagnosticConsent: 'No',
      contactDetails: {
        firstName: 'Hana',
        lastName: 'Okafor',
        preferredContactMethod: 'email',
        primaryEmailAddress: 'hana.okafor@lakeshore.example',
        preferredTimeZone: 'Taipei Standard Time',
        preferredSupportLanguage: 'zh-tw',
        country: 'TWN',
        ...contact,
      },
      ...changes,
    },
  };
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** "403 AuthorizationFailed" */
export function refusalOf(reply: Reply): string {
  return `${reply.status} ${errorBody.safeParse(reply.body).data?.error.code}`;
}

/** The path and query of an address in a header. */
export function pathIn(reply: Reply, header: string): string {
  return new URL(reply.headers.get(header) ?? '').pathname;
}
