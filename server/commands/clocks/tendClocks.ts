import type { Services } from '../context.ts';
import { recalculateClocks } from './recalculateClocks.ts';
import { sweepClocks } from './sweepClocks.ts';

/** The regular work on clocks: first by the tables that hold now, then what is due; never late by an old table. */
export async function tendClocks(services: Services): Promise<object> {
  const { missing, recalculated } = await recalculateClocks(services);
  return { ...(await sweepClocks(services)), recalculated, missing };
}
