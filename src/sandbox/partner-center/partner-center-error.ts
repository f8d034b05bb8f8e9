import type { TokenProblem } from '../entra/access-token.ts';
import type { Answer } from '../http/serve.ts';

/** A request that Partner Center refuses; thrown by its handlers. */
export class PartnerCenterRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    description: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** Writes a refusal as Partner Center does. */
export function partnerCenterError({ status, code, message, headers }: PartnerCenterRefusal): Answer {
  return { status, headers, body: { code, description: message, data: [], source: 'PartnerApiServiceCore' } };
}

/** The gateway before Partner Center has an error shape of its own. */
export function gatewayThrottled(retryAfterSeconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: { statusCode: 429, message: `Rate limit is exceeded. Try again in ${retryAfterSeconds} seconds.` },
  };
}

export function tokenRefused(problem: TokenProblem): PartnerCenterRefusal {
  if (problem === 'missing') return new PartnerCenterRefusal(401, '800001', 'The partner token is missing.');
  if (problem === 'retiredAudience') {
    return new PartnerCenterRefusal(401, '900420', 'The token was issued for an audience that is retired.');
  }
  return new PartnerCenterRefusal(401, '400', 'Access denied.');
}

export const refusals = {
  notFound: () => new PartnerCenterRefusal(404, '1000', 'The resource was not found.'),
  accessDenied: () => new PartnerCenterRefusal(403, '2032', 'Access denied.'),
  secondFactorMissing: () =>
    new PartnerCenterRefusal(401, '900421', 'The token does not carry the required MFA claim.', {
      'www-authenticate': 'Bearer error="invalid_token"',
    }),
  serviceRequestClosed: () => new PartnerCenterRefusal(409, '409', 'The service request is closed.'),
  customerIdInvalid: () => new PartnerCenterRefusal(400, '900118', 'The customer id is not valid.'),
  notYourCustomer: () =>
    new PartnerCenterRefusal(403, '20002', 'The partner has no commerce relationship with the customer.'),
  roleLacksRights: () =>
    new PartnerCenterRefusal(
      403,
      '900150',
      'The role of the caller does not have the rights for this request.',
    ),
  tenantNotFound: () => new PartnerCenterRefusal(404, '60003', 'The tenant was not found.'),
  propertyInvalid: (what: string) => new PartnerCenterRefusal(400, '3000', `Invalid value: ${what}.`),
  headerMissing: (name: string) => new PartnerCenterRefusal(400, '800002', `The header ${name} is missing.`),
  etagOutdated: () => new PartnerCenterRefusal(400, '2055', 'The Etag is no longer valid.'),
  subscriptionNotFound: () => new PartnerCenterRefusal(404, '20003', 'The subscription was not found.'),
  subscriptionDeleted: () =>
    new PartnerCenterRefusal(400, '2011', 'A deleted subscription cannot be changed.'),
  tooFewSeats: (least: number) =>
    new PartnerCenterRefusal(400, '2001', `The quantity is below the minimum of ${least} for this offer.`),
  tooManySeats: (most: number) =>
    new PartnerCenterRefusal(400, '2002', `The quantity is above the maximum of ${most} for this offer.`),
  changeUnderWay: () =>
    new PartnerCenterRefusal(409, '409', 'Another change of the subscription is in progress.'),
  methodNotAllowed: () => new PartnerCenterRefusal(405, '405', 'The method is not allowed here.'),
} as const;
