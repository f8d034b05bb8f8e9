import type { Call } from '../call.ts';
import { checkForm } from './check-form.ts';
import type { CreateAtAzure } from './create-at-azure.ts';
import { deedOf } from './deed-of.ts';
import { createOnceAtATime } from './once-at-a-time.ts';
import { hasToWait } from './request-problem.ts';
import type { OpenOutcome, Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import type { Draft, Opener, RequestEvent, RequestForm, SupportRequest } from './support-request.ts';

/** Drafts become requests, each once; requests that failed go on. */
export function createOpenRequest(
  { memory, audited, keeper, clock }: SupportParts,
  createAtAzure: CreateAtAzure,
): Pick<Support, 'open' | 'retry'> {
  const once = createOnceAtATime<OpenOutcome>();

  async function openOnce(draftId: string, by: Opener, call: Call): Promise<OpenOutcome> {
    const known = await memory.findByDraft(draftId);
    if (known) return again(known, by, call);
    const draft = await memory.draft(draftId);
    if (draft?.userId !== by.userId) return { kind: 'gone' };
    const { route, timeZone, services, input } = draft;
    const checked = checkForm(input, { route, timeZone, services, now: clock() });
    if ('faults' in checked) return { kind: 'faults', draft, faults: checked.faults };
    const linked = await linkedBy(draft);
    let told: readonly RequestEvent[] = [];
    const { request, isNew } = await memory.open(draftId, (number) => {
      const made = requestOf({ draft, form: checked.form, number, by, linked, now: clock() });
      const events = keeper.stamp({ request: made, events: [{ kind: 'opened' }] }, by);
      told = events;
      return { request: made, events };
    });
    if (!isNew) return again(request, by, call);
    keeper.tell(told);
    await linkBack(request);
    if (route === 'azure') {
      return {
        kind: 'request',
        request: await createAtAzure(request.number, by, call, { isFirstTry: true }),
        isNew,
      };
    }
    await audited(deedOf('request.open', request, by), call, async () => {});
    return { kind: 'request', request, isNew };
  }

  /** A draft that had become a request before; where the program stopped in between, it goes on from there. */
  async function again(request: SupportRequest, by: Opener, call: Call): Promise<OpenOutcome> {
    if (request.openedBy.userId !== by.userId) return { kind: 'gone' };
    await linkBack(request);
    const isUnderWay = request.route === 'azure' && request.state === 'creating';
    const current = isUnderWay
      ? await createAtAzure(request.number, by, call)
      : await keeper.get(request.number);
    return { kind: 'request', request: current, isNew: false };
  }

  /** The request that it was made from, and all that are linked with that one. */
  async function linkedBy({ linkedTo }: Draft): Promise<readonly string[]> {
    const first = linkedTo === undefined ? undefined : await keeper.find(linkedTo);
    return first ? [first.number, ...first.linked] : [];
  }

  async function linkBack({ number, linked }: SupportRequest): Promise<void> {
    for (const one of linked) {
      if (!(await keeper.find(one))) continue;
      await keeper.change(one, (request) => {
        if (request.linked.includes(number)) return { request, events: [] };
        return { request: { ...request, linked: [...request.linked, number] }, events: [] };
      });
    }
  }

  return {
    async open(draftId, by, call) {
      const { outcome, isFirst } = once(JSON.stringify([draftId, by.userId]), () =>
        openOnce(draftId, by, call),
      );
      const opened = await outcome;
      return isFirst || opened.kind !== 'request' ? opened : { ...opened, isNew: false };
    },
    async retry(number, by, call) {
      const request = await keeper.get(number);
      const { route, state } = request;
      if (route !== 'azure' || (state !== 'failed' && state !== 'creating')) return request;
      if (hasToWait(request, clock())) return request;
      const trying = await keeper.change(number, ({ problem: _, ...rest }) => ({
        request: { ...rest, state: rest.state === 'failed' ? 'creating' : rest.state },
        events: [],
      }));
      return createAtAzure(trying.number, by, call);
    },
  };
}

interface NewRequest {
  readonly draft: Draft;
  readonly form: RequestForm;
  readonly number: string;
  readonly by: Opener;
  readonly linked: readonly string[];
  readonly now: number;
}

function requestOf({ draft, form, number, by, linked, now }: NewRequest): SupportRequest {
  const isAzure = draft.route === 'azure';
  return {
    number,
    draftId: draft.id,
    route: draft.route,
    customer: draft.customer,
    form,
    state: isAzure ? 'creating' : 'handover',
    openedBy: { userId: by.userId, teamsId: by.teamsId, name: by.name },
    openedAt: now,
    changedAt: now,
    // The draft's id can't be guessed and is no other deployment's; the number tells people whose ticket it is.
    ...(isAzure ? { azureTicket: `${number.toLowerCase()}-${draft.id}` } : {}),
    notes: [],
    linked,
    shown: [],
  };
}
