import { ActionError, toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import type { PartnerAccount } from '../../config.ts';
import type { Customer } from '../../customers/customer.ts';
import type { Person } from '../../person.ts';
import type { MicrosoftRequest, ServiceRequests } from '../../support/ports.ts';
import type { Explain } from '../action-failure.ts';
import { addressesOf, clouds } from '../clouds.ts';
import type { PersonTokens } from '../login/person-tokens.ts';
import type { Action, Writer } from '../writer.ts';
import { partnerCenterHeaders, requestIdHeader } from './headers.ts';
import { serviceRequestWire, toMicrosoftRequest } from './service-request-wire.ts';

/** A change that leaves severity and status as they are, in the form of Microsoft's own samples. */
const unchanged = { Severity: 'unknown', Status: 'none', Attributes: { ObjectType: 'ServiceRequest' } };

type Asked = Pick<Action, 'operation' | 'method' | 'body' | 'repeatable'>;

/**
 * Service requests by Partner Center, with a token of the person who asks: the API serves no app by itself, and no person
 * without a second factor (learn.microsoft.com/partner-center/developer/get-service-request-details-by-id,
 * .../update-a-service-request). There are none in the cloud operated by 21Vianet, and people sign in to the tenant of
 * one account only.
 */
export class PartnerCenterServiceRequests implements ServiceRequests {
  readonly #account: PartnerAccount;
  readonly #tokens: PersonTokens;
  readonly #write: Writer;

  /** @param account the one whose tenant the staff belongs to */
  constructor(account: PartnerAccount, tokens: PersonTokens, write: Writer) {
    this.#account = account;
    this.#tokens = tokens;
    this.#write = write;
  }

  read(customer: Customer, number: string, as: Person, call: Call): Promise<MicrosoftRequest> {
    const asked = { operation: 'serviceRequest', method: 'GET', repeatable: true } as const;
    return this.#ask(asked, customer, number, as, call);
  }

  /** Sent again by itself only where no answer came, with the same id, by which Partner Center writes the note once. */
  addNote(
    customer: Customer,
    number: string,
    text: string,
    as: Person,
    call: Call,
  ): Promise<MicrosoftRequest> {
    const body = { ...unchanged, NewNote: { Text: text } };
    const asked = { operation: 'serviceRequestNote', method: 'PATCH', body, repeatable: 'whenLost' } as const;
    return this.#ask(asked, customer, number, as, call);
  }

  /** Closing twice is closing once: it may be sent again whatever became of it. */
  close(customer: Customer, number: string, as: Person, call: Call): Promise<MicrosoftRequest> {
    const body = { ...unchanged, Status: 'closed' };
    const asked = { operation: 'serviceRequestClose', method: 'PATCH', body, repeatable: true } as const;
    return this.#ask(asked, customer, number, as, call);
  }

  async #ask(
    asked: Asked,
    customer: Customer,
    number: string,
    as: Person,
    call: Call,
  ): Promise<MicrosoftRequest> {
    const { cloud, tenantId } = this.#account;
    const action: Action = {
      ...asked,
      api: 'partnerCenter',
      tenantId,
      bearer: this.#tokens.bearer(as, clouds[cloud].scopes.partnerCenter),
      url: this.#addressOf(customer, number),
      headers: partnerCenterHeaders(call),
      requestIdHeader,
      explain,
    };
    try {
      const answer = await this.#write(action, call);
      return toMicrosoftRequest(answer.read(serviceRequestWire), number);
    } catch (thrown) {
      const error = toActionError(thrown);
      // What is held was refused, also after it was renewed: the next try begins with the person's sign-in of then.
      if (error.details.status === 401) this.#tokens.drop(as);
      throw error;
    }
  }

  /** Throws ActionError where there can be no such request; a number that is none would lead to another address. */
  #addressOf({ account, cloud, tenantId }: Customer, number: string): string {
    if (account !== this.#account.id || cloud === 'china') {
      throw new ActionError('not_found', 'Partner Center has no service requests for this account.');
    }
    if (!/^\d{1,32}$/.test(number))
      throw new ActionError('not_found', 'This is no number of a service request.');
    const base = addressesOf(this.#account).partnerCenter;
    return `${base}/v1/customers/${encodeURIComponent(tenantId)}/servicerequests/${number}`;
  }
}

/** Codes: learn.microsoft.com/partner-center/developer/error-codes; older answers say it in words. */
const explain: Explain = ({ status, code, says }) => {
  if (code === '900421' || (status === 401 && /\bMFA\b/.test(says))) return 'mfa_missing';
  return code === '2055' ? 'changed_meanwhile' : undefined;
};
