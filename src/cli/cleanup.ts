type Task = () => Promise<void> | void;

/** What has to be undone before this program may end, the last begun first. */
export class Cleanup {
  readonly #tasks: Task[] = [];
  #running: Promise<void> | undefined;

  add(task: Task): void {
    this.#tasks.push(task);
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Runs each task once, however often it is asked. A task that fails does not keep the others from running. */
  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      try {
        await task();
      } catch (thrown) {
        process.stderr.write(`${String(thrown)}\n`);
      }
    }
  }

  /** Cleans up at the first Ctrl-C, SIGTERM or SIGHUP, then calls `end`. Further signals don't cut it short. */
  onSignals(end: () => void): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.run().then(end));
    }
  }
}
