import { ActionError } from '../action-error.ts';
import type { Clock, IdSource, Log } from '../call.ts';
import type { Person } from '../person.ts';
import { isOfPerson } from './of-person.ts';
import type { Planned } from './plan/planned.ts';
import type { RequestMemory } from './ports.ts';
import { readRequestNumber } from './request-number.ts';
import { isSameProblem, problemOf } from './request-problem.ts';
import type { Opener, RequestEvent, SupportRequest } from './support-request.ts';

/** Changes requests, one change of a request after the other, and tells what happened once it is on the disk. */
export interface RequestKeeper {
  find(number: string): Promise<SupportRequest | undefined>;
  list(): Promise<readonly SupportRequest[]>;
  /** Throws ActionError `not_found`. */
  get(number: string): Promise<SupportRequest>;
  /** @param plan is given the request as it is then; must be pure */
  change(number: string, plan: (request: SupportRequest) => Planned, by?: Opener): Promise<SupportRequest>;
  /** Remembers why something about a request failed. */
  noteProblem(number: string, error: ActionError, as?: Person): Promise<SupportRequest>;
  stamp(planned: Planned, by?: Opener): readonly RequestEvent[];
  tell(events: readonly RequestEvent[]): void;
}

export interface RequestKeeperOptions {
  readonly memory: RequestMemory;
  readonly events: (event: RequestEvent) => void;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

/** That a request was read and nothing was new is written no more often than this: a write costs all of them. */
const readAtEveryMs = 3_600_000;

export function createRequestKeeper(options: RequestKeeperOptions): RequestKeeper {
  const { memory, clock, ids, log } = options;
  /** When requests were read since they were last written. */
  const readAt = new Map<string, number>();
  const changing = new Map<string, Promise<unknown>>();

  function asRead(request: SupportRequest): SupportRequest {
    const at = readAt.get(request.number);
    const { microsoft } = request;
    if (!microsoft || at === undefined || at <= (microsoft.readAt ?? 0)) return request;
    return { ...request, microsoft: { ...microsoft, readAt: at } };
  }

  async function find(number: string): Promise<SupportRequest | undefined> {
    const request = await memory.find(readRequestNumber(number));
    return request && asRead(request);
  }

  async function get(number: string): Promise<SupportRequest> {
    const request = await find(number);
    if (!request) throw new ActionError('not_found', `There is no request ${readRequestNumber(number)}.`);
    return request;
  }

  function stamp({ request, events }: Planned, by?: Opener): RequestEvent[] {
    return events.map((event) => ({ ...(by ? { by } : {}), ...event, id: ids(), at: clock(), request }));
  }

  function tell(events: readonly RequestEvent[]): void {
    for (const event of events) {
      try {
        options.events(event);
      } catch (error) {
        log.error({ err: error, kind: event.kind }, 'What happened to a support request could not be told');
      }
    }
  }

  async function makeChange(
    number: string,
    plan: (request: SupportRequest) => Planned,
    by?: Opener,
  ): Promise<SupportRequest> {
    const stored = await memory.find(number);
    const before = await get(number);
    const planned = plan(before);
    const { request } = planned;
    const at = request.microsoft?.readAt;
    if (planned.events.length === 0 && !isNews(stored ?? before, request)) {
      if (at !== undefined) readAt.set(number, at);
      return request;
    }
    const stamped = stamp(planned, by);
    await memory.save(request, stamped);
    readAt.delete(number);
    tell(stamped);
    return request;
  }

  const keeper: RequestKeeper = {
    find,
    get,
    list: async () => (await memory.list()).map(asRead),
    stamp,
    tell,
    change(given, plan, by) {
      const number = readRequestNumber(given);
      const before = changing.get(number) ?? Promise.resolve();
      const change = before.then(() => makeChange(number, plan, by));
      const settled = change
        .catch(() => {})
        .finally(() => {
          if (changing.get(number) === settled) changing.delete(number);
        });
      changing.set(number, settled);
      return change;
    },
    noteProblem(number, error, as) {
      return keeper.change(number, (request) => {
        const problem = problemOf(error, clock());
        const isOfAnother =
          isOfPerson(error.reason) && as !== undefined && as.userId !== request.openedBy.userId;
        if (isSameProblem(request.problem, problem) || isOfAnother) return { request, events: [] };
        return { request: { ...request, problem }, events: [] };
      });
    },
  };
  return keeper;
}

/** Whether there is more to write than that it was read; of a closed one, which is read once more only, that too. */
function isNews(before: SupportRequest, after: SupportRequest): boolean {
  const { microsoft: had = { number: '' }, ...rest } = before;
  const { microsoft: has = { number: '' }, ...others } = after;
  if (!isSame(rest, others)) return true;
  const { readAt: hadAt = 0, ...side } = had;
  const { readAt: hasAt = 0, ...other } = has;
  if (!isSame(side, other)) return true;
  return hasAt !== hadAt && (after.state === 'closed' || hasAt - hadAt >= readAtEveryMs);
}

function isSame(a: object, b: object): boolean {
  const [one, other] = [
    new Map<string, unknown>(Object.entries(a)),
    new Map<string, unknown>(Object.entries(b)),
  ];
  return one.size === other.size && [...one].every(([key, value]) => Object.is(other.get(key), value));
}
