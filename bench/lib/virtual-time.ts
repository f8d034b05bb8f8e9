import sinon from 'sinon';

/** Time that passes as fast as the processor does what happens in it. */
export interface VirtualTime {
  /** Lets so many milliseconds pass, and everything happen that is to happen meanwhile. */
  pass(ms: number): Promise<void>;
  restore(): void;
}

export function startVirtualTime(now: number): VirtualTime {
  const { setImmediate } = globalThis;
  const timers = sinon.useFakeTimers({
    now,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  return {
    async pass(ms) {
      let isOver = false;
      setTimeout(() => {
        isOver = true;
      }, ms);
      while (!isOver) {
        // One timer after the other: what it begins may set earlier ones than the next.
        timers.next();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    restore: () => timers.restore(),
  };
}
