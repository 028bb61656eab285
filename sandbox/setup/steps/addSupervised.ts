import type { Program } from '../services/nodeProcess.ts';
import { supervise } from '../services/supervise.ts';
import type { StartContext } from './startContext.ts';

/** Two shared cores and a cold file cache; milliseconds. */
const within = 60_000;

/** Starts a program, waits until it is ready and leaves it to the supervisor. */
export async function addSupervised(
  context: StartContext,
  program: Program,
  isReady: () => Promise<boolean>,
): Promise<void> {
  const service = await supervise(program, { within, isReady, signal: context.signal }, () =>
    context.onChange(),
  );
  context.services.push(service);
  context.supervised.set(program.name, service);
}
