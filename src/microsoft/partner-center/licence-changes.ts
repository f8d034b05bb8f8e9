import { ActionError, toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { Customer } from '../../customers/customer.ts';
import type { LicenceChange, LicenceChanges, LicenceNow, SentChange } from '../../licences/ports.ts';
import type { Explain } from '../action-failure.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { Tokens } from '../login/tokens.ts';
import { readRetryAfter } from '../retry-after.ts';
import type { Action, ActionAnswer, Writer } from '../writer.ts';
import { addressAt } from './address.ts';
import { changedDocument, documentWire } from './subscription-document.ts';

/**
 * Changes subscriptions by Partner Center, with the app's own token for the partner's tenant, which is enough for that
 * (learn.microsoft.com/partner-center/developer/suspend-a-subscription, .../change-the-quantity-of-a-subscription).
 */
export class PartnerCenterLicenceChanges implements LicenceChanges {
  readonly #account: PartnerAccount;
  readonly #tokens: Tokens;
  readonly #write: Writer;
  readonly #base: string;

  constructor(account: PartnerAccount, tokens: Tokens, write: Writer) {
    this.#account = account;
    this.#tokens = tokens;
    this.#write = write;
    this.#base = addressesOf(account).partnerCenter;
  }

  async readLicence(customer: Customer, licenceId: string, call: Call): Promise<LicenceNow> {
    return (await this.#read(customer, licenceId, call)).now;
  }

  async change(customer: Customer, change: LicenceChange, call: Call): Promise<SentChange> {
    const { licenceId, target, etag, requestId } = change;
    const { document, now } = await this.#read(customer, licenceId, call);
    if (now.etag !== etag) {
      throw new ActionError('changed_meanwhile', 'The licence has another entity tag than was confirmed.');
    }
    const answer = await this.#ask(
      {
        operation: 'subscriptionChange',
        method: 'PATCH',
        url: this.#addressOf(customer, licenceId),
        headers: { 'If-Match': etag, 'MS-RequestId': requestId },
        body: changedDocument(document, target),
        repeatable: 'whenLost',
      },
      call,
    );
    return this.#sent(answer);
  }

  async follow(customer: Customer, licenceId: string, operation: string, call: Call): Promise<SentChange> {
    const url = addressAt(this.#base, operation);
    if (url === undefined) throw new ActionError('answer_malformed', 'The operation leads elsewhere.');
    try {
      const answer = await this.#get('subscriptionOperation', url, call);
      if (answer.status === 202) return this.#sent(answer, operation);
      // What it ends with is not documented: the licence itself tells.
      return { kind: 'done', now: await this.readLicence(customer, licenceId, call) };
    } catch (thrown) {
      const error = toActionError(thrown);
      if (error.reason === 'rejected' || error.reason === 'changed_meanwhile')
        return { kind: 'failed', error };
      throw error;
    }
  }

  async #read(customer: Customer, licenceId: string, call: Call) {
    const answer = await this.#get('subscription', this.#addressOf(customer, licenceId), call);
    const read = answer.read(documentWire);
    if (read.now.licence.id.toLowerCase() === licenceId.toLowerCase()) return read;
    throw new ActionError('answer_malformed', 'Another licence came than was asked for.');
  }

  #sent(answer: ActionAnswer, known?: string): SentChange {
    if (answer.status !== 202) return { kind: 'done', now: answer.read(documentWire).now };
    const operation = known ?? answer.header('location');
    if (operation === undefined || addressAt(this.#base, operation) === undefined) {
      throw new ActionError('outcome_unknown', 'It was accepted without a way to follow it.');
    }
    const seconds = readRetryAfter(answer.header('retry-after'), '', Number.NaN);
    const isKnown = seconds !== undefined && Number.isFinite(seconds);
    return { kind: 'accepted', operation, ...(isKnown && { lookAgainSeconds: seconds }) };
  }

  #get(operation: string, url: string, call: Call): Promise<ActionAnswer> {
    return this.#ask({ operation, method: 'GET', url, repeatable: true }, call);
  }

  #ask(
    action: Pick<Action, 'operation' | 'method' | 'url' | 'headers' | 'body' | 'repeatable'>,
    call: Call,
  ): Promise<ActionAnswer> {
    const { tenantId, cloud } = this.#account;
    const given = action.headers?.['MS-RequestId'];
    return this.#write(
      {
        ...action,
        api: 'partnerCenter',
        tenantId,
        bearer: this.#tokens.bearer(tenantId, clouds[cloud].scopes.partnerCenter),
        headers: {
          'MS-CorrelationId': call.correlationId,
          'MS-Contract-Version': 'v1',
          'MS-PartnerCenter-Application': 'Partner Health',
          'X-Locale': 'en-US',
          ...action.headers,
        },
        ...(given === undefined && { requestIdHeader: 'MS-RequestId' }),
        explain,
      },
      call,
    );
  }

  #addressOf({ tenantId }: Customer, licenceId: string): string {
    const path = [tenantId, 'subscriptions', licenceId].map(encodeURIComponent).join('/');
    return `${this.#base}/v1/customers/${path}`;
  }
}

/** Codes: learn.microsoft.com/partner-center/developer/error-codes. */
const explain: Explain = ({ code }) => {
  if (code === '2055') return 'changed_meanwhile';
  return code === '900421' ? 'mfa_missing' : undefined;
};
