import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../bootstrap/problem.mjs';
import { createBackOff } from './backOff.ts';
import { type Program, spawnProgram } from './nodeProcess.ts';
import type { Service } from './service.ts';

/** A program that is started again when it dies. */
export interface Supervised extends Service {
  /** kill -9, as a power cut would; the supervisor starts it again. */
  kill(): Promise<void>;
}

/** How a program says that it can be used. */
export interface Readiness {
  /** Milliseconds until the start counts as failed. */
  within: number;
  /** Asked every 100 ms. */
  isReady(): Promise<boolean>;
  /** Aborted when waiting has lost its point. */
  signal: AbortSignal;
}

/** Time that a process gets to finish what it does before it is killed; milliseconds. */
const grace = 15_000;

/**
 * Starts a program and keeps it running.
 * @param onChange called when its pids change
 * @throws SetupProblem when it dies or stays silent before it is ready
 */
export async function supervise(
  program: Program,
  readiness: Readiness,
  onChange: () => void = () => undefined,
): Promise<Supervised> {
  let child: ChildProcess | undefined;
  let wanted = false;
  let backOff = createBackOff();

  const launch = () => {
    const started = Date.now();
    const launched = spawnProgram(program);
    child = launched;
    launched.once('exit', (code, signal) => {
      if (child === launched) child = undefined;
      onChange();
      if (!wanted) return;
      const pause = backOff.next(Date.now() - started);
      program.log.write(
        `starter: ${program.name} ended (${signal ?? code}), starting it again in ${pause} ms\n`,
      );
      setTimeout(() => wanted && !child && launch(), pause).unref();
    });
    launched.once('error', (error) => program.log.write(`starter: ${error.message}\n`));
    onChange();
    return launched;
  };

  const service: Supervised = {
    name: program.name,
    pids: () => (child?.pid === undefined ? [] : [child.pid]),
    async start() {
      if (wanted) return;
      backOff = createBackOff();
      const first = launch();
      await untilReady(first, program, readiness);
      wanted = true;
      // It may have died in the moment between being ready and being watched.
      if (!child) launch();
    },
    async stop() {
      wanted = false;
      if (child) await end(child, 'SIGTERM');
    },
    async kill() {
      if (child) await end(child, 'SIGKILL');
    },
  };
  try {
    await service.start();
  } catch (problem) {
    await service.stop();
    throw problem;
  }
  return service;
}

async function untilReady(child: ChildProcess, { name, log }: Program, readiness: Readiness): Promise<void> {
  const until = Date.now() + readiness.within;
  while (!(await readiness.isReady())) {
    readiness.signal.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new SetupProblem(`${name} ended while starting: see ${log.path}.`);
    }
    if (Date.now() > until) {
      throw new SetupProblem(`${name} was not ready after ${readiness.within / 1000} s: see ${log.path}.`);
    }
    await sleep(100);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), grace);
  await gone;
  clearTimeout(late);
}
