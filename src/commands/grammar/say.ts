import type { CommandName, Words } from '../../locales/words/words.ts';
import type { Command, Suggestion } from './command.ts';
import { read, sentenceOf } from './read.ts';
import { serviceAliases } from './services.ts';

/** The arguments of any command. */
export interface Arguments {
  readonly customer?: string;
  readonly service?: string;
  readonly text?: string;
  readonly id?: string;
}

/** The arguments of a command, whichever it is. */
export function argumentsOf({ args }: Command): Arguments {
  return args;
}

/**
 * A command as one would type it in a language. It is read back before it is given: a name that would be taken apart
 * is put in quotes. Undefined where no text gives that command with those arguments.
 */
export function say(words: Words, command: CommandName, args: Arguments): Suggestion | undefined {
  const service = args.service && (words.services[args.service] ?? serviceAliases.get(args.service))?.[0];
  const quote = (name: string | undefined) => name && `"${name}"`;
  for (const mark of [(name: string | undefined) => name, quote]) {
    const values = { ...args, service, customer: mark(args.customer), text: mark(args.text) };
    const text = fill(words.commands[command].example, values);
    const back = text && read(sentenceOf(text));
    if (text && back && back.command === command && isSame(argumentsOf(back), args)) return { ...back, text };
  }
  return undefined;
}

function isSame(one: Arguments, other: Arguments): boolean {
  const keys = ['customer', 'service', 'text', 'id'] as const;
  return keys.every((key) => one[key]?.toLowerCase() === other[key]?.toLowerCase());
}

/** Fills a command's example; parts in brackets go when a value is missing. Undefined when another is missing. */
function fill(example: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  const slot = /\{(\w+)\}/g;
  const isFull = (part: string) => [...part.matchAll(slot)].every(([, name = '']) => values[name]);
  const whole = example.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFull(part) ? part : ''));
  return isFull(whole) ? whole.replace(slot, (_, name: string) => values[name] ?? '').trim() : undefined;
}
