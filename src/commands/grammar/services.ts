import { languages, meaningOf } from './lexicon.ts';
import { tokenise, trimMarks } from './tokens.ts';

/** What people call each service in all languages, by its id in Graph; the English short name comes first. */
export const serviceAliases: ReadonlyMap<string, readonly string[]> = gather();

/**
 * The id of the service that the words name ("outlook", "Exchange Online", "郵件" -> "Exchange"), or that they are
 * ("microsoftteams"); case does not matter. Undefined when they name none.
 */
export function serviceIdOf(words: string): string | undefined {
  const tokens = tokenise(words);
  return meaningOf(tokens, trimMarks(tokens, { from: 0, to: tokens.length }))?.service;
}

function gather(): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const { services } of languages) {
    for (const [id, names] of Object.entries(services)) {
      const all = aliases.get(id) ?? [];
      aliases.set(id, [...all, ...names.filter((name) => !all.includes(name))]);
    }
  }
  return aliases;
}
