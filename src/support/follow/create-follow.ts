import pMap from 'p-map';
import { ActionError, toActionError } from '../../action-error.ts';
import type { Call } from '../../call.ts';
import { withinLimit } from '../../within-limit.ts';
import type { SendNote } from '../notes/send-note.ts';
import { planTime } from '../plan/plan-time.ts';
import type { ReadRequest } from '../read-request.ts';
import { heldBy } from '../route-of.ts';
import type { Support } from '../support.ts';
import type { SupportParts } from '../support-parts.ts';
import type { SupportRequest } from '../support-request.ts';
import type { Turns } from './turns.ts';

const day = 24 * 3_600_000;
/** Azure keeps its tickets for 18 months; who asks what was done a year ago still finds it. */
export const closedKeptMs = 400 * day;
export const draftsKeptMs = 14 * day;

const atOnce = 4;
const readLimitMs = 30_000;

export interface FollowParts extends SupportParts {
  readonly read: ReadRequest;
  readonly send: SendNote;
  readonly turns: Turns;
}

/** One round over all requests, those first that have waited the longest. */
export function createFollow(parts: FollowParts): Pick<Support, 'follow'> {
  const { memory, keeper, issueOf, clock, turns, log } = parts;
  let tidiedAt: number | undefined;
  let round: Promise<void> | undefined;

  async function follow(call: Call): Promise<void> {
    await tidy();
    const requests = await keeper.list();
    turns.keepOnly(requests);
    const due = requests
      .filter(turns.isDue)
      .sort((a, b) => (a.microsoft?.readAt ?? 0) - (b.microsoft?.readAt ?? 0));
    await pMap(due, (request) => readOne(request, call), { concurrency: atOnce });
    for (const request of await keeper.list()) {
      if (call.signal.aborted) return;
      await passTime(request);
    }
  }

  /** Never throws. */
  async function readOne(request: SupportRequest, call: Call): Promise<void> {
    if (call.signal.aborted) return;
    const { number, openedBy } = request;
    try {
      const read = await withinLimit(
        (signal) => readAndSend(request, { ...call, signal, isBackground: true }),
        readLimitMs,
        call.signal,
      );
      // One that Azure does not make is no success: it has its problem.
      if (read.state === 'creating' && read.problem) turns.noteFailure(number, problemOf(read));
      else turns.noteRead(number);
    } catch (thrown) {
      if (call.signal.aborted) return;
      const error = toActionError(thrown);
      turns.noteFailure(number, error);
      const fields = { number, reason: error.reason, userId: openedBy.userId };
      if (error.reason === 'unexpected')
        log.error({ ...fields, err: thrown }, 'A support request could not be followed');
      else log.debug(fields, 'A support request could not be followed');
    }
  }

  async function readAndSend(request: SupportRequest, call: Call): Promise<SupportRequest> {
    let current = await parts.read(request, request.openedBy, call);
    if (heldBy(current) !== 'azure') return current;
    // Azure takes a note of the same id once. Partner Center does not: there its writer sends it again.
    for (const note of current.notes.filter(({ from, sent }) => from === 'us' && sent === 'unsent')) {
      current = await parts.send(current, note, current.openedBy, call, true);
    }
    return current;
  }

  async function passTime(request: SupportRequest): Promise<void> {
    const { issueId } = request.form;
    const hasReview = issueId !== undefined && (issueOf?.(issueId)?.hasReview ?? false);
    const now = clock();
    if (planTime(request, { hasReview, now }).events.length === 0) return;
    await keeper.change(request.number, (current) => planTime(current, { hasReview, now }));
  }

  async function tidy(): Promise<void> {
    const now = clock();
    if (tidiedAt !== undefined && now < tidiedAt + day) return;
    await memory.dropOld({ closed: now - closedKeptMs, drafts: now - draftsKeptMs });
    tidiedAt = now;
  }

  return {
    follow(call) {
      round ??= follow(call)
        .catch((error: unknown) => log.error({ err: error }, 'Support requests could not be followed'))
        .finally(() => {
          round = undefined;
        });
      return round;
    },
  };
}

function problemOf({ problem }: SupportRequest): ActionError {
  return new ActionError(problem?.reason ?? 'unexpected', 'The ticket is not there yet.');
}
