/** Ends a run whose tests are done but that something keeps alive, e.g. a server that a failed test did not close. */
const patienceMs = 15_000;

export const mochaHooks = {
  afterAll() {
    // Does not keep the process alive itself.
    setTimeout(() => {
      console.error(`Something is left after the tests: ${process.getActiveResourcesInfo().join(', ')}`);
      process.once('exit', () => {
        process.exitCode = 1;
      });
      process.exit();
    }, patienceMs).unref();
  },
};
