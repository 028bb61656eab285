import type { Service } from './service.ts';

/** What the local store and the local Redis give back when they have started. */
export interface Started {
  /** Process ids of the moment, by what they are. */
  readonly pids: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/**
 * A service made of start functions: each `start` makes a new instance on the same port and data.
 * @param onChange called when its pids change
 */
export async function localService(
  name: string,
  begin: () => Promise<Started>,
  onChange: () => void = () => undefined,
): Promise<Service> {
  let running: Started | undefined = await begin();
  onChange();
  return {
    name,
    pids: () => Object.values(running?.pids ?? {}),
    async start() {
      running ??= await begin();
      onChange();
    },
    async stop() {
      const ending = running;
      running = undefined;
      await ending?.stop();
      onChange();
    },
  };
}
