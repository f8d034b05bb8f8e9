const parentCheckMs = 500;

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

  /**
   * Cleans up at the first Ctrl-C, SIGTERM or SIGHUP, or when the process that started this one is gone (npm that is stopped
   * takes only its shell along); then calls `end`. Further signals don't cut it short.
   */
  onStop(end: () => void): void {
    const stop = (): void => void this.run().then(end);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && stop(), parentCheckMs);
    watch.unref();
  }
}
