/** Batches of one kind under way at once: with one alone, whoever comes just after it left waits for all of it as well. */
const atOnce = 2;

/**
 * Makes one question of many that come at about the same time: whatever is asked while earlier batches are on their way waits
 * for the next one. Somebody who asks alone waits for nothing.
 * @param ask answers keys in their order, `limit` at most; when it throws, everybody of the batch gets the error
 */
export function batched<K, V>(
  ask: (keys: readonly K[]) => Promise<readonly V[]>,
  limit = 100,
): (key: K) => Promise<V> {
  let waiting: { key: K; resolve(value: V): void; reject(error: unknown): void }[] = [];
  let running = 0;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      try {
        const values = await ask(batch.map(({ key }) => key));
        for (const [index, { resolve }] of batch.entries()) resolve(values[index] as V);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running -= 1;
  }

  return (key) =>
    new Promise<V>((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (running >= atOnce) return;
      running += 1;
      // After whoever else is about to ask in this turn of the event loop.
      setImmediate(run);
    });
}
