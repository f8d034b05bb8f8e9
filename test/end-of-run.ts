import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** What ends by itself after a test, e.g. a connection that is being closed, has this long. */
const patienceMs = 15_000;

let before: readonly string[] = [];

/** Kinds of what keeps the process alive and was not there when the tests began. */
function left(): string[] {
  const known = [...before];
  return process.getActiveResourcesInfo().filter((kind) => {
    const at = known.indexOf(kind);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/**
 * Fails where something is left after the tests, e.g. a server that is not closed: after each file where several
 * processes share the files, else after all of them. Both hooks look a turn later, when mocha's timer of a hook runs.
 */
export const mochaHooks = {
  async beforeAll() {
    await nextTurn();
    before = process.getActiveResourcesInfo();
  },
  async afterAll() {
    await nextTurn();
    const end = Date.now() + patienceMs;
    while (left().length > 0 && Date.now() < end) await wait(5);
    const kinds = left();
    if (kinds.length === 0) return;
    // It would keep this process alive. Processes that share the files are ended by mocha.
    if (!process.env.MOCHA_WORKER_ID) setTimeout(() => process.exit(1), 1_000).unref();
    throw new Error(`Something is left after the tests: ${kinds.join(', ')}`);
  },
};
