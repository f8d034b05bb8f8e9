/** The work took longer than it may. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/** What `work` resolves with; rejects with TimeUp when it has not settled after so many milliseconds. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeUp(`Not done after ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
