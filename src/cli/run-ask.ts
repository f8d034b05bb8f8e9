import type { Conversation } from '../sandbox/teams/conversation.ts';
import { type AskArguments, askUsage, parseAskArguments, UsageError } from './ask-arguments.ts';
import { runSteps, type StepOutput } from './run-steps.ts';

/** A conversation that is ready for its first step. */
export interface OpenConversation {
  readonly conversation: Conversation;
  close(): Promise<void>;
}

/** Runs `npm run ask`: exit code 0 if all steps were done, 1 if one could not be, 2 for a wrong command line. */
export async function runAsk(
  argv: readonly string[],
  output: StepOutput,
  open: (wanted: AskArguments) => Promise<OpenConversation>,
): Promise<number> {
  let wanted: AskArguments | 'help';
  try {
    wanted = parseAskArguments(argv);
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    output.err(`${thrown.message}\n\n${askUsage}`);
    return 2;
  }
  if (wanted === 'help') {
    output.out(askUsage);
    return 0;
  }
  const { conversation, close } = await open(wanted);
  try {
    return (await runSteps(conversation, wanted.steps, { json: wanted.json, output })) ? 0 : 1;
  } finally {
    await close();
  }
}
