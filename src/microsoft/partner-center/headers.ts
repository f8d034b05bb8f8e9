import type { Call } from '../../call.ts';

/** Headers of every request to Partner Center (learn.microsoft.com/partner-center/developer/headers). */
export const partnerCenterHeaders = (call: Call): Readonly<Record<string, string>> => ({
  'MS-CorrelationId': call.correlationId,
  'MS-Contract-Version': 'v1',
  'MS-PartnerCenter-Application': 'Partner Health',
  'X-Locale': 'en-US',
});

/**
 * Carries an id by which Partner Center knows a request again that comes anew because no answer came; after any answer a
 * new one is due (the same page).
 */
export const requestIdHeader = 'MS-RequestId';
