import { z } from 'zod';
import type { Action } from '../commands/request.ts';
import { type Incoming, isCardAction } from './incoming.ts';

/** A press of a card's button, as far as its data could be read. */
export interface Pressed {
  readonly action: Action;
  /** The button asks for the answer in the place of its card. */
  readonly replace: boolean;
  /** Teams pressed it, not a person: the card came into view. */
  readonly automatic: boolean;
}

/** What a button of ours carries; a client may have changed it, and older cards may carry something else. */
const buttonData = z.object({
  command: z.string().min(1).max(100),
  args: z.unknown().optional(),
  replace: z.literal(true).optional().catch(undefined),
});

const executed = z.object({
  action: z.object({ data: z.unknown().optional() }),
  trigger: z.string().nullish().catch(undefined),
});

/** A command's name that no command has: the handler answers that the card is out of date. */
const unreadable = '';

/**
 * Reads an Action.Execute invoke, or the message that an Action.Submit sends; undefined for a message that was typed.
 * Data that can't be read is a press of a command without a name, with nothing of the data in it.
 */
export function readPressed(activity: Incoming): Pressed | undefined {
  if (isCardAction(activity)) {
    const { data } = executed.safeParse(activity.value);
    return pressed(data?.action.data, data?.trigger === 'automatic');
  }
  if (activity.value === undefined || activity.value === null) return undefined;
  const typed = (activity.text ?? '').trim() !== '';
  return typed && !buttonData.safeParse(activity.value).success ? undefined : pressed(activity.value, false);
}

function pressed(value: unknown, automatic: boolean): Pressed {
  const { data } = buttonData.safeParse(value);
  if (!data) return { action: { command: unreadable, args: undefined }, replace: false, automatic };
  return {
    action: { command: data.command, args: withInputs(data.args, value) },
    replace: data.replace ?? false,
    automatic,
  };
}

const ownFields = new Set(['command', 'args', 'replace', 'msteams', 'msTeams']);

/** Teams lays the values of a card's inputs beside the button's data; here they join the arguments, which win. */
function withInputs(args: unknown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return args;
  const inputs = Object.entries(value).filter(([name]) => !ownFields.has(name));
  if (inputs.length === 0) return args;
  if (args === undefined || args === null) return Object.fromEntries(inputs);
  if (typeof args !== 'object' || Array.isArray(args)) return args;
  return Object.fromEntries([...inputs, ...Object.entries(args)]);
}
