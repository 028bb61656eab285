import { Counter } from '../models/counter.ts';

/** The collection of number series: a write inside a transaction does not create it. */
export async function createCounters(): Promise<void> {
  await Counter.createCollection();
}
