import assert from 'node:assert/strict';
import { ActionError } from '../../../../src/action-error.ts';
import { createMicrosoft } from '../../../../src/microsoft/microsoft.ts';
import type { Rule } from '../../../../src/sandbox/knobs.ts';
import { customerNamed } from '../../../../src/sandbox/world/world.ts';
import type { AzureSupport } from '../../../../src/support/ports.ts';
import type { RequestForm } from '../../../../src/support/support-request.ts';
import { aCall } from '../../../builders.ts';
import { type AgainstSandbox, startAgainstSandbox } from '../../against-sandbox.ts';
import { aForm } from './a-form.ts';

/** For a `describe`: the client of Azure's support against the sandbox, without tickets before each test. */
export function azureSupportStage() {
  let against: AgainstSandbox | undefined;
  let support: AzureSupport | undefined;
  const stage = {
    /** What time it is for both sides; pauses pass on it, and take no time. */
    now: Date.now(),
    get against() {
      assert.ok(against);
      return against;
    },
    get support() {
      assert.ok(support);
      return support;
    },
    /** A program that begins anew. */
    restart() {
      support = createMicrosoft({
        ...stage.against.config,
        clock: () => stage.now,
        firstPauseMs: 0,
        pause: async (ms) => {
          stage.now += ms;
        },
      }).azureSupport;
    },
    customer: (name = 'Contoso Ltd') => stage.against.customer(name),
    subscriptionOf: (name = 'Contoso Ltd', which = 0) =>
      customerNamed(stage.against.sandbox.world, name).azure[which]?.id ?? '',
    tickets: () => stage.against.sandbox.world.azureSupport.tickets,
    /** The operations that were asked for, in their order. */
    asked: () => stage.against.sandbox.calls.flatMap(({ operation }) => operation ?? []).join(' '),
    fails: (rule: Rule) => stage.against.sandbox.knobs.add(rule),
    at: (name: string) => ({ subscriptionId: stage.subscriptionOf(), name }),
    create: (name: string, changes: Partial<RequestForm> = {}, call = aCall()) =>
      stage.support.create(stage.customer(), { name, form: aForm(stage.subscriptionOf(), changes) }, call),
    async failureOf(work: Promise<unknown>): Promise<ActionError> {
      const thrown: unknown = await work.then(
        () => assert.fail('It went well.'),
        (error) => error,
      );
      assert.ok(thrown instanceof ActionError, String(thrown));
      return thrown;
    },
    async opened(name: string, changes: Partial<RequestForm> = {}): Promise<void> {
      assert.ok(await stage.create(name, changes));
      stage.against.reset();
    },
  };
  before(async () => {
    against = await startAgainstSandbox({ clock: () => stage.now });
  });
  after(() => against?.sandbox.close());
  beforeEach(() => {
    stage.against.reset();
    const { azureSupport } = stage.against.sandbox.world;
    azureSupport.tickets.length = 0;
    azureSupport.operations.length = 0;
    azureSupport.operationMs = 3_000;
    stage.restart();
  });
  return stage;
}
