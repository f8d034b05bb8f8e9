import { z } from 'zod';
import { ActionError, toActionError } from '../../../action-error.ts';
import type { Call } from '../../../call.ts';
import type { PartnerAccount } from '../../../config.ts';
import { addressesOf, clouds } from '../../clouds.ts';
import { readEach } from '../../graph/read-each.ts';
import type { Tokens } from '../../login/tokens.ts';
import type { Reader } from '../../reader.ts';
import type { ActionAnswer, Writer } from '../../writer.ts';
import { explainSupport } from './explain-support.ts';

export interface SupportApiOptions {
  readonly account: PartnerAccount;
  readonly read: Reader;
  readonly write: Writer;
  readonly tokens: Tokens;
}

/** What is asked: the customer's tenant, a constant name for the log, and the path below Resource Manager. */
export interface Asked {
  readonly tenantId: string;
  readonly operation: string;
  readonly path: string;
  /** Without it that of Microsoft.Support. */
  readonly version?: string;
}

const supportVersion = '2024-04-01';
/** A list with more pages than this repeats itself rather than ends. */
const mostPages = 50;

const listPage = z.object({ value: z.array(z.unknown()), nextLink: z.string().nullish().catch(undefined) });

/**
 * Microsoft.Support of one partner account (learn.microsoft.com/rest/api/support). Reads take the customer's token;
 * what changes something takes the partner's beside it, whose support plan it is. All throw ActionError.
 */
export class SupportApi {
  readonly #options: SupportApiOptions;
  readonly #base: string;
  readonly #scope: string;

  constructor(options: SupportApiOptions) {
    this.#options = options;
    this.#base = addressesOf(options.account).resourceManager;
    this.#scope = clouds[options.account.cloud].scopes.resourceManager;
  }

  /** @param body for a question that is asked by POST and changes nothing */
  async read<T>(schema: z.ZodType<T>, asked: Asked, call: Call, body?: unknown): Promise<T> {
    const { tenantId, operation, path, version = supportVersion } = asked;
    const question = {
      api: 'resourceManager',
      operation,
      tenantId,
      scope: this.#scope,
      url: path.includes('?') ? `${this.#base}${path}` : `${this.#base}${path}?api-version=${version}`,
      headers: { 'x-ms-client-request-id': call.correlationId },
      ...(body !== undefined && { body }),
    } as const;
    try {
      return await this.#options.read(schema, question, call);
    } catch (thrown) {
      throw toActionError(thrown);
    }
  }

  /** All items of a list; those in no documented form are left out, unless all are. */
  async list<T>(item: z.ZodType<T>, asked: Asked, call: Call): Promise<T[]> {
    const found: T[] = [];
    let unreadable = 0;
    let path: string | undefined = asked.path;
    for (let pages = 0; path !== undefined && pages < mostPages; pages += 1) {
      const page: z.output<typeof listPage> = await this.read(listPage, { ...asked, path }, call);
      const read = readEach(item, page.value);
      found.push(...read.items);
      unreadable += read.unreadable;
      const next: string = page.nextLink ?? '';
      path = this.#isOurs(next) ? `${new URL(next).pathname}${new URL(next).search}` : undefined;
    }
    if (found.length > 0 || unreadable === 0) return found;
    throw new ActionError('answer_malformed', 'No item of the list has its documented form.');
  }

  /** Sends once what changes something. */
  async change(
    method: 'PUT' | 'PATCH',
    { tenantId, operation, path }: Asked,
    body: unknown,
    call: Call,
  ): Promise<ActionAnswer> {
    const partnerToken = await this.#partnerToken(call);
    try {
      return await this.#options.write(
        {
          ...this.#action(tenantId, operation, call),
          method,
          url: `${this.#base}${path}?api-version=${supportVersion}`,
          headers: {
            'x-ms-client-request-id': call.correlationId,
            'x-ms-authorization-auxiliary': `Bearer ${partnerToken}`,
          },
          body,
          repeatable: false,
        },
        call,
      );
    } catch (thrown) {
      const failure = toActionError(thrown);
      // Which of the two tokens it was, Azure does not say.
      if (failure.details.status === 401 || failure.details.status === 403) this.#forget(partnerToken);
      throw failure;
    }
  }

  /**
   * Asks at an address that Azure gave; not at one elsewhere, because a token goes only where it belongs. Asked often, so
   * it is not asked again by itself.
   */
  async askAt(address: string, tenantId: string, call: Call): Promise<ActionAnswer> {
    if (!this.#isOurs(address)) throw new ActionError('answer_malformed', 'That is not at Resource Manager.');
    const action = this.#action(tenantId, 'azureSupportOperation', call);
    return this.#options.write({ ...action, method: 'GET', url: address, repeatable: false }, call);
  }

  #isOurs(address: string): boolean {
    return URL.canParse(address) && new URL(address).origin === new URL(this.#base).origin;
  }

  #action(tenantId: string, operation: string, { correlationId }: Call) {
    return {
      api: 'resourceManager',
      operation,
      tenantId,
      bearer: this.#options.tokens.bearer(tenantId, this.#scope),
      headers: { 'x-ms-client-request-id': correlationId },
      explain: explainSupport,
    } as const;
  }

  async #partnerToken(call: Call): Promise<string> {
    try {
      return await this.#options.tokens.get(this.#options.account.tenantId, this.#scope, call);
    } catch (thrown) {
      throw toActionError(thrown);
    }
  }

  #forget(partnerToken: string): void {
    this.#options.tokens.forget(this.#options.account.tenantId, this.#scope, partnerToken);
  }
}
