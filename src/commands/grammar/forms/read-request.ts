import type { CommandName } from '../../../locales/words/words.ts';
import type { Command } from '../command.ts';
import type { Reading, Said } from '../said.ts';
import { asks } from './asks.ts';
import { type RequestWords, readRequestWords } from './request-words.ts';

/** The commands that a support request's number makes of a sentence, with what else is said around it. */
export const requestCommands = [
  'request',
  'severity',
  'closeRequest',
  'reopenRequest',
  'adopt',
  'requestState',
  'linkRequest',
] as const satisfies readonly CommandName[];
type RequestCommand = (typeof requestCommands)[number];

/**
 * Reads one command about a support request: `R-0042`, `close R-0042`, `raise R-0042 to critical`. What changes
 * something is believed only where every word is understood; any other sentence with a number shows the request.
 */
export const readOfRequest =
  (command: RequestCommand) =>
  (said: Said): Reading | undefined => {
    const words = readRequestWords(said);
    const found = words && commandOf(said, words);
    if (!found || found.command !== command) return undefined;
    const name = { from: said.at.to, to: said.at.to };
    // "health for R-0042 Ltd": where another command makes sense of the sentence, the number is a name.
    return { command: found, name, ...(words.isForeign ? { doubtful: true } : {}) };
  };

/** Commands that a word of their own asks for, in the order in which they are looked for. */
const verbs = ['closeRequest', 'reopenRequest', 'linkRequest', 'severity', 'adopt', 'requestState'] as const;

/** Whose words may stand beside those of a change: "set the status of ticket R-0042 to waiting". */
const neutral: ReadonlySet<CommandName> = new Set(['request', 'ticket', 'tickets', 'health', 'issue']);

function commandOf(said: Said, words: RequestWords): Command | undefined {
  const { number, isSure, commands, isForeign } = words;
  if (commands.has('note')) return undefined;
  const change = isForeign || asks(said) ? undefined : changeOf(said, words);
  if (change) return change;
  const isOther = [...commands].some((name) => !neutral.has(name) && !verbs.some((verb) => verb === name));
  const isClear = isSure || (!isForeign && !isOther);
  return isClear ? { command: 'request', args: { number } } : undefined;
}

function changeOf({ tokens }: Said, words: RequestWords): Command | undefined {
  const isMarked = tokens.some(({ key }) => key === '?');
  const { number, commands, severities, states, microsoftNumber } = words;
  const others = [...commands].filter((name) => !neutral.has(name));
  const [severity, moreSeverities] = severities;
  const [state, moreStates] = states;
  if (moreSeverities || moreStates) return undefined;
  const verb = verbs.find((name) => commands.has(name)) ?? (isMarked ? undefined : impliedBy(words));
  if (!verb || others.some((name) => name !== verb)) return undefined;
  const isOnly = (kind: 'severity' | 'state' | 'number') =>
    (kind === 'severity' || !severity) &&
    (kind === 'state' || !state) &&
    (kind === 'number' || microsoftNumber === undefined);
  switch (verb) {
    case 'closeRequest':
    case 'reopenRequest':
      return isOnly('state') ? { command: verb, args: { number } } : undefined;
    case 'linkRequest':
      return isOnly('state') && !state ? { command: verb, args: { number } } : undefined;
    case 'severity':
      return isOnly('severity')
        ? { command: verb, args: { number, ...(severity ? { severity } : {}) } }
        : undefined;
    case 'requestState':
      return isOnly('state') ? { command: verb, args: { number, ...(state ? { state } : {}) } } : undefined;
    case 'adopt':
      return isOnly('number')
        ? { command: verb, args: { number, ...(microsoftNumber === undefined ? {} : { microsoftNumber }) } }
        : undefined;
  }
}

/** What a value alone says: "R-0042 waiting", "R-0042 is 2611270040001234". */
function impliedBy({
  severities,
  states,
  microsoftNumber,
}: RequestWords): (typeof verbs)[number] | undefined {
  if (microsoftNumber !== undefined) return 'adopt';
  if (severities.size > 0) return 'severity';
  return states.size > 0 ? 'requestState' : undefined;
}
