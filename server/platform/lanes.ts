/** Runs tasks of one key one after the other, in the order of their arrival; keys do not wait for each other. */
export interface Lanes {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
}

/**
 * Lanes within this process. Across processes the store's turn counter decides; a lane only saves the
 * retries that it would cost when a person's messages arrive together.
 */
export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, task) {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(task, task);
      const tail = mine.catch(() => undefined);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return mine;
    },
  };
}
