import assert from 'node:assert/strict';
import type { Conversation } from '../../src/sandbox/teams/conversation.ts';
import type { Turn } from '../../src/sandbox/teams/turn.ts';
import type { Licence } from '../../src/sandbox/world/licences/licence.ts';
import { customerNamed } from '../../src/sandbox/world/world.ts';
import { type Stage, type StageOptions, setStage } from '../stage.ts';
import { commandsOf } from './pressed.ts';

/** A stage to change licences on, whose pauses end when a test says so: nothing is looked at again before. */
export async function setLicenceStage(options: StageOptions = {}) {
  const waiting = new Set<() => void>();
  const stage = await setStage({
    ...options,
    pause: (_ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          waiting.delete(end);
          resolve();
        };
        signal.addEventListener('abort', end, { once: true });
        waiting.add(end);
      }),
  });
  return {
    ...stage,
    /** Waits until a pause has begun, does something in it, and ends it. */
    async inPause(work = () => {}) {
      await until(() => waiting.size > 0);
      work();
      for (const end of waiting) end();
    },
  };
}

/** Lets everything else go on until something holds; the test's own limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** A licence in the sandbox's world. Throws where there is none. */
export function licenceIn({ sandbox }: Pick<Stage, 'sandbox'>, customer: string, offer: string): Licence {
  const { licences } = customerNamed(sandbox.world, customer);
  return licences.find(({ offerName }) => offerName === offer) ?? assert.fail(offer);
}

/** How many changes were sent to Microsoft. */
export function changesSent({ sandbox }: Pick<Stage, 'sandbox'>): number {
  return sandbox.calls.filter(({ operation }) => operation === 'subscriptionChange').length;
}

/** What the button of the answer that says yes sends. */
export function confirmationIn(turn: Turn): { command: string; args: Record<string, unknown> } {
  const found = commandsOf(turn).find(({ args }) => isRecord(args) && args.confirm === true);
  const { command, args } = found ?? assert.fail(`Nothing can be confirmed: ${turn.text}`);
  return { command, args: isRecord(args) ? args : assert.fail() };
}

/** Presses a button that carries this, as a client does that was changed. */
export async function pressWith(
  conversation: Conversation,
  command: string,
  args: Record<string, unknown>,
): Promise<Turn> {
  return (await conversation.send({ text: undefined, value: { command, args } })).turn;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
