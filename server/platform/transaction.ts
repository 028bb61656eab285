import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';

const running = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction; a call inside a running transaction joins it.
 * Conflicts are retried by the driver, so `work` must have no effect outside the store.
 * Never use Promise.all inside: a session carries one operation at a time.
 */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) return work();
  return running.run(true, () => mongoose.connection.transaction(() => work()) as Promise<T>);
}
