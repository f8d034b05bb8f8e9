import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { Customer } from '../../customers/customer.ts';
import { ReadError } from '../../errors.ts';
import type { ReviewSource } from '../../health/ports.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { Download } from '../download.ts';
import { readDocx } from './docx-text.ts';

/** Reviews are some hundred kilobytes. */
const largestBytes = 5_000_000;

/**
 * Post-incident reviews by Graph (learn.microsoft.com/graph/api/servicehealthissue-incidentreport): a file, in
 * practice a Word document. Needs ServiceHealth.Read.All.
 */
export class GraphReviewSource implements ReviewSource {
  readonly #account: PartnerAccount;
  readonly #download: Download;

  constructor(account: PartnerAccount, download: Download) {
    this.#account = account;
    this.#download = download;
  }

  async readReview(customer: Customer, issueId: string, call: Call): Promise<string> {
    if (!/^\w+$/.test(issueId)) throw new ReadError('not_found', 'No issue has such an id.');
    const question = {
      api: 'health',
      operation: 'incidentReport',
      tenantId: customer.tenantId,
      scope: clouds[this.#account.cloud].scopes.graph,
      url: `${addressesOf(this.#account).graph}/v1.0/admin/serviceAnnouncement/issues/${issueId}/incidentReport`,
      headers: { 'client-request-id': call.correlationId },
    } as const;
    return readDocx(await this.#download(question, largestBytes, call).catch(throwNotFound));
  }
}

/** The page says that an issue without a review gives "an error": of the request, where it is not "not found". */
function throwNotFound(thrown: unknown): never {
  if (!(thrown instanceof ReadError) || thrown.details.status !== 400) throw thrown;
  throw new ReadError('not_found', 'No review of the issue is published.', thrown.details);
}
