import { cleanText } from '../../../src/commands/grammar/clean-text.ts';
import type { Command } from '../../../src/commands/grammar/command.ts';
import { parse } from '../../../src/commands/grammar/parse.ts';

/** What a text says, `phrase` left out where it is not asked for; what is no command as what it is. */
export function said(text: string, { phrase = false } = {}): unknown {
  const parsed = parse(cleanText(text));
  if (parsed.kind !== 'command') return parsed.kind;
  const args = Object.entries(parsed.args).filter(([key]) => phrase || key !== 'phrase');
  return [parsed.command, Object.fromEntries(args)];
}

/** One example: what is typed, and the command and arguments that it gives. */
export type Example = readonly [text: string, command: Command['command'], args?: object];
