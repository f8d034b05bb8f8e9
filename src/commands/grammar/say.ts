import { type CommandName, saidStates, type Words } from '../../locales/words/words.ts';
import { severities } from '../../support/support-request.ts';
import type { Command, Suggestion } from './command.ts';
import { read, sentenceOf } from './read.ts';
import { orderIn } from './say-order.ts';
import { serviceAliases } from './services.ts';

/** The arguments of any command. */
export type Arguments = Readonly<Record<string, string | number | boolean | object | undefined>>;

/** The arguments of a command, whichever it is. */
export function argumentsOf({ args }: Command): Arguments {
  return { ...args };
}

/**
 * A command as one would type it in a language. It is read back before it is given: a name that would be taken apart
 * is put in quotes. Undefined where no text gives that command with those arguments.
 */
export function say(words: Words, command: CommandName, args: Arguments): Suggestion | undefined {
  const quote = (name: string | undefined) => name && `"${name}"`;
  const { customer, text: searched } = args;
  for (const mark of [(name: string | undefined) => name, quote]) {
    const values = {
      ...args,
      ...orderIn(words, command, args, mark),
      service: serviceIn(words, args),
      severity: severities
        .filter((severity) => severity === args.severity)
        .map((one) => words.severities[one][0])[0],
      state: saidStates.filter((state) => state === args.state).map((one) => words.states[one][0])[0],
      customer: mark(customer === undefined ? undefined : String(customer)),
      text: mark(searched === undefined ? undefined : String(searched)),
    };
    const text = fill(words.commands[command].example, values);
    const back = text && read(sentenceOf(text));
    if (text && back && back.command === command && isSame(argumentsOf(back), args)) return { ...back, text };
  }
  return undefined;
}

function serviceIn(words: Words, { service, azureService, region }: Arguments): string | undefined {
  const id = String(service ?? '');
  const [name] = words.services[id] ?? serviceAliases.get(id) ?? words.portals[id] ?? [];
  const isNamed = typeof azureService === 'string' && /^azure/i.test(azureService);
  return name && [isNamed ? undefined : name, azureService, region].filter(Boolean).join(' ');
}

/** Whether two are the same but for `phrase`, which depends on the wording. */
function isSame(one: Arguments, other: Arguments): boolean {
  const plain = (value: Arguments[string]) =>
    (typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')).toLowerCase();
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  keys.delete('phrase');
  return [...keys].every((key) => plain(one[key]) === plain(other[key]));
}

/** Fills a command's example; parts in brackets go when a value is missing. Undefined when another is missing. */
function fill(example: string, values: Arguments): string | undefined {
  const slot = /\{(\w+)\}/g;
  const isFull = (part: string) => [...part.matchAll(slot)].every(([, name = '']) => values[name]);
  const whole = example.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFull(part) ? part : ''));
  return isFull(whole)
    ? whole.replace(slot, (_, name: string) => String(values[name] ?? '')).trim()
    : undefined;
}
