import { performance } from 'node:perf_hooks';
import { takeLock } from './bootstrap/lock.mjs';
import { SetupProblem } from './bootstrap/problem.mjs';
import { defaultVar, layoutOf } from './layout.ts';
import { portsFrom } from './ports.ts';
import { descendantsOf } from './processes/table.ts';
import { terminate } from './processes/terminate.ts';
import { banner } from './report/banner.ts';
import { setUp } from './setUp.ts';
import { startProduct } from './startProduct.ts';
import { stopSignal } from './stopSignal.ts';

/**
 * `npm start`: sets the machine up as far as needed, starts the one-machine edition and stays until it is
 * told to stop.
 * @returns exit code
 */
export async function main(): Promise<number> {
  const layout = layoutOf(defaultVar());
  const lock = takeLock(layout.lock, 'still starting');
  if (!('release' in lock)) {
    throw new SetupProblem(
      `Fundwatch already runs in this folder: ${lock.note} (process ${lock.pid}). Stop that first.`,
    );
  }
  const { signal, stopped } = stopSignal();
  try {
    const ports = portsFrom(process.env);
    await interruptible(setUp({ forTests: false, varDir: layout.var, ports }), stopped);
    const product = await startProduct({ varDir: layout.var, ports, signal });
    lock.note(`console ${product.run.console}, phone page ${product.run.sandbox}/`);
    // performance.now() counts from the start of this process, so it includes the package check.
    console.log(`\n${banner(product.run, layout.runFile, performance.now())}\n`);
    await stopped;
    console.log('\nStopping');
    await product.stop();
    console.log('Stopped');
    return 0;
  } catch (problem) {
    if (!signal.aborted) throw problem;
    await terminate(descendantsOf(process.pid));
    console.log('\nStopped before it was ready; `npm start` goes on where this ended.');
    return 130;
  } finally {
    lock.release();
  }
}

/** Leaves work behind when the person wants to stop; its processes are ended by the caller. */
async function interruptible(work: Promise<void>, stopped: Promise<void>): Promise<void> {
  await Promise.race([
    work,
    stopped.then(() => {
      throw new Error('stopped');
    }),
  ]);
}
