import { routeOf } from './route-of.ts';
import type { Support } from './support.ts';
import type { SupportParts } from './support-parts.ts';
import { type Draft, type FormInput, formFields } from './support-request.ts';

/** More than Teams takes in one message; what claims to be more was not typed into a card. */
const longestInput = 30_000;

/** Forms that are being filled in. */
export function createDrafts({
  memory,
  clock,
  ids,
}: Pick<SupportParts, 'memory' | 'clock' | 'ids'>): Pick<
  Support,
  'drafts' | 'draft' | 'begin' | 'keep' | 'drop' | 'contactOf'
> {
  /** Changes of drafts, one after the other, so that none is lost. */
  let last: Promise<unknown> = Promise.resolve();

  async function draft(id: string, userId: string): Promise<Draft | undefined> {
    const found = await memory.draft(id);
    return found?.userId === userId ? found : undefined;
  }

  async function keepNow(id: string, input: FormInput, userId: string): Promise<Draft | undefined> {
    const known = await draft(id, userId);
    if (!known) return undefined;
    const merged = { ...known.input, ...onlyFields(input) };
    const route = merged.service === undefined ? known.route : routeOf(known.customer, merged.service.trim());
    const kept = { ...known, input: merged, route, savedAt: clock() };
    await memory.saveDraft(kept);
    return kept;
  }

  return {
    draft,
    drafts: async (userId) => [...(await memory.drafts(userId))].sort((a, b) => b.savedAt - a.savedAt),
    async begin(given) {
      const begun: Draft = { ...given, input: onlyFields(given.input), id: ids(), savedAt: clock() };
      await memory.saveDraft(begun);
      return begun;
    },
    keep(id, input, userId) {
      const kept = last.then(() => keepNow(id, input, userId));
      last = kept.catch(() => {});
      return kept;
    },
    async drop(id, userId) {
      if (await draft(id, userId)) await memory.dropDraft(id);
    },
    contactOf: (userId) => memory.contactOf(userId),
  };
}

/** Card data has other things too. */
function onlyFields(input: FormInput): FormInput {
  const typed = formFields.flatMap((field) => {
    const value: unknown = input[field];
    return typeof value === 'string' ? [[field, value.slice(0, longestInput)] as const] : [];
  });
  return Object.fromEntries(typed);
}
