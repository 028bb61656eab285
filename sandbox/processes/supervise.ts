import type { TiedProcess } from './tiedProcess.ts';

/** A child that is started again when it dies on its own. */
export interface Supervised {
  /** The process id of the moment. */
  readonly pid: number;
  stop(signal: NodeJS.Signals, patienceMs: number): Promise<void>;
}

export interface SuperviseOptions {
  readonly name: string;
  readonly start: () => Promise<TiedProcess>;
  readonly log: (line: string) => void;
}

const RESTART_MS = 100;
/** Deaths closer together than this count as one series; after so many it is left dead. */
const SERIES_MS = 10_000;
const SERIES_MAX = 6;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a child and keeps it running until `stop`. */
export async function supervise({ name, start, log }: SuperviseOptions): Promise<Supervised> {
  let current = await start();
  let stopping = false;
  let deaths: number[] = [];

  const watch = async (): Promise<void> => {
    while (!stopping) {
      const { code, signal } = await current.exited;
      if (stopping) return;
      deaths = [...deaths.filter((at) => at > Date.now() - SERIES_MS), Date.now()];
      if (deaths.length >= SERIES_MAX) return log(`${name} keeps dying (${signal ?? code}); giving up`);
      log(`${name} died (${signal ?? code}); starting it again`);
      await pause(RESTART_MS);
      if (!stopping) current = await start();
    }
  };
  const watching = watch().catch((error: unknown) => log(`${name} could not be restarted: ${String(error)}`));

  return {
    get pid() {
      return current.pid;
    },
    async stop(signal, patienceMs) {
      stopping = true;
      await current.stop(signal, patienceMs);
      await watching;
    },
  };
}
