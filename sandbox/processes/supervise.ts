import type { TiedProcess } from './tiedProcess.ts';

/** A child that is started again when it dies on its own. */
export interface Supervised {
  /** The process id of the moment. */
  readonly pid: number;
  /** Resolves with the reason when it is no longer started again. */
  readonly givenUp: Promise<Error>;
  stop(signal: NodeJS.Signals, patienceMs: number): Promise<void>;
}

export interface SuperviseOptions {
  readonly name: string;
  readonly start: () => Promise<TiedProcess>;
  readonly log: (line: string) => void;
  /** Exit codes after which another start is pointless, with what they mean. */
  readonly hopeless?: Readonly<Record<number, string>>;
}

const RESTART_MS = 100;
/** Deaths closer together than this count as one series; after so many it is left dead. */
const SERIES_MS = 10_000;
const SERIES_MAX = 6;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a child and keeps it running until `stop`. */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const { name, start, log, hopeless = {} } = options;
  let current = await start();
  let stopping = false;
  let deaths: number[] = [];

  const whyNotAgain = (code: number | null, how: string): string | undefined => {
    const reason = code === null ? undefined : hopeless[code];
    if (reason !== undefined) return reason;
    deaths = [...deaths.filter((at) => at > Date.now() - SERIES_MS), Date.now()];
    return deaths.length >= SERIES_MAX ? `it keeps dying (${how})` : undefined;
  };

  const watch = async (): Promise<Error | undefined> => {
    while (!stopping) {
      const { code, signal } = await current.exited;
      if (stopping) return undefined;
      const reason = whyNotAgain(code, String(signal ?? code));
      if (reason !== undefined) return new Error(`${name}: ${reason}`);
      log(`${name} died (${signal ?? code}); starting it again`);
      await pause(RESTART_MS);
      if (!stopping) current = await start();
    }
    return undefined;
  };

  const watching = watch().catch((error: unknown) => new Error(`${name}: ${String(error)}`));
  const givenUp = watching.then((error) => {
    if (error) log(`${error.message}; not started again`);
    return error ?? new Promise<never>(() => undefined);
  });
  return {
    get pid() {
      return current.pid;
    },
    givenUp,
    async stop(signal, patienceMs) {
      stopping = true;
      await current.stop(signal, patienceMs);
      await watching;
    },
  };
}
