import type { Activity } from '../sandbox/teams/activity.ts';
import type { Conversation } from '../sandbox/teams/conversation.ts';
import { StepError } from '../sandbox/teams/shown-cards.ts';
import type { Turn } from '../sandbox/teams/turn.ts';
import type { Step } from './ask-arguments.ts';

export interface StepOutput {
  /** The replies, for people or as JSON; always whole lines. */
  out(text: string): void;
  /** What went wrong, in a sentence. */
  err(text: string): void;
}

const noReply: Turn = { activities: [], text: '' };

/**
 * Does the steps one after another and prints what each led to.
 *
 * @returns false where a step could not be done; those after it are left out then.
 */
export async function runSteps(
  conversation: Conversation,
  steps: readonly Step[],
  { json, output }: { json: boolean; output: StepOutput },
): Promise<boolean> {
  const known = new Set<string>();
  for (const [index, step] of steps.entries()) {
    try {
      const turn = await doStep(conversation, step);
      output.out(json ? `${JSON.stringify(turn.activities)}\n` : forPeople(step, turn, { known, index }));
      if (turn.status !== undefined && (turn.status < 200 || turn.status > 299)) {
        output.err(`${describe(turn)} to ${quote(step)}.\n`);
      }
      for (const { id } of turn.activities) if (id) known.add(id);
    } catch (thrown) {
      if (!(thrown instanceof StepError)) throw thrown;
      output.err(`${thrown.message}\n`);
      return false;
    }
  }
  return true;
}

async function doStep(conversation: Conversation, step: Step): Promise<Turn> {
  if (step.kind === 'say') return conversation.say(step.text);
  if (step.kind === 'click') return conversation.click(step.title);
  conversation.fill(step.id, step.value);
  return noReply;
}

function forPeople(step: Step, turn: Turn, { known, index }: { known: Set<string>; index: number }): string {
  const changed = turn.activities.some(({ id }: Activity) => id && known.has(id));
  const space = index === 0 ? '' : '\n';
  const head = `${space}> ${quote(step)}${changed ? '   (changes the card above)' : ''}\n`;
  return `${head}${turn.text === '' ? '' : `\n${turn.text}\n`}`;
}

function quote(step: Step): string {
  if (step.kind === 'say') return step.text;
  return step.kind === 'click' ? `click:${step.title}` : `fill:${step.id}=${step.value}`;
}

function describe({ status, body }: Turn): string {
  return status === 0 ? `The bot gave no answer (${String(body)})` : `The bot answered HTTP ${status}`;
}
