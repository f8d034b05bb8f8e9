import type { PipelineRequest } from '@azure/core-rest-pipeline';
import type { Call } from '../../call.ts';
import type { ReadError } from '../../errors.ts';
import type { Answer } from '../failures.ts';

/** The parts of Microsoft that keep a limit of their own. */
export type Api = 'login' | 'health' | 'directory' | 'partnerCenter' | 'resourceGraph' | 'resourceManager';

/** Where the pipeline gets a bearer token, and where it says that the API refused it. */
export interface BearerSource {
  get(call: Call): Promise<string>;
  forget(token: string): void;
}

/** What the pipeline has to know about a request beyond its address and headers. */
export interface Exchange {
  readonly api: Api;
  /** Short constant name for log and metrics, e.g. "healthOverviews". */
  readonly operation: string;
  /** The tenant that is asked about: limits count per tenant. */
  readonly tenantId: string;
  readonly call: Call;
  /**
   * True where asking twice does the same as asking once; `whenLost` where that holds only as long as no answer came,
   * because the request carries an id by which the other side knows it again.
   */
  readonly repeatable: boolean | 'whenLost';
  readonly bearer?: BearerSource;
  /** Turns an answer that is not 2xx into a ReadError. */
  readonly classify: (answer: Answer, now: number) => ReadError;
}

/** What has happened to a request so far. */
export interface Progress {
  attempts: number;
  tokenRenewed: boolean;
  /** It may have been carried out, and we don't know. */
  inDoubt: boolean;
  /** The failure that the pipeline is about to repeat after a pause. */
  lastFailure?: ReadError;
}

export interface Attached {
  readonly exchange: Exchange;
  readonly progress: Progress;
}

const attachments = new WeakMap<PipelineRequest, Attached>();

/** Hands an exchange to the policies that will see this request. */
export function attach(request: PipelineRequest, exchange: Exchange): Attached {
  const attached = { exchange, progress: { attempts: 0, tokenRenewed: false, inDoubt: false } };
  attachments.set(request, attached);
  return attached;
}

/** The exchange of a request in the pipeline. */
export function attachedTo(request: PipelineRequest): Attached {
  const attached = attachments.get(request);
  if (!attached)
    throw new Error('A request reached the pipeline without its exchange: send it by Upstream.send.');
  return attached;
}
