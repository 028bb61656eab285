import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import type { Redis } from 'ioredis';
import type mongoose from 'mongoose';

/** Where a process is to end: the name of a point, and how. `stop` waits there until somebody continues it. */
export interface Ending {
  at: string | null;
  how: 'kill' | 'stop';
  /** How much later it is for this process, ms, so that what a dead one has taken counts as left alone. */
  aheadMs?: number;
}

/**
 * The await points of what runs inside, seen from its dependencies: every command to the store or Redis before it leaves
 * and after its answer, every HTTP request before it leaves, after it has left and after its answer. The code under test
 * knows nothing of it, so that a new await has points of its own without anybody naming it.
 */
export function createPoints(ending: Ending) {
  const place = new AsyncLocalStorage<{ name: string; seen: Map<string, number> }>();

  /** Passed the point `what`; is not left again when it is the one to end at. Points outside of `inside` do not count. */
  function pass(what: string): void {
    const store = place.getStore();
    if (!store) return;
    const count = (store.seen.get(what) ?? 0) + 1;
    store.seen.set(what, count);
    const name = `${store.name} ${what} #${count}`;
    // Synchronous: the line must be out before the end.
    writeSync(1, `${name}\n`);
    if (name !== ending.at) return;
    // A point of every round of the relay is one end, not many.
    ending.at = null;
    process.kill(process.pid, ending.how === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    // The signal may take a moment; nothing of ours may run meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ending.how === 'kill' ? 30_000 : 50);
  }

  return {
    pass,
    /** Counts what `work` does under `name`, from one. */
    inside: <T>(name: string, work: () => Promise<T>): Promise<T> =>
      place.run({ name, seen: new Map() }, work),
    watchStore(client: mongoose.mongo.MongoClient): void {
      client.on('commandStarted', ({ commandName, command }) =>
        pass(`store ${commandName} ${String(command[commandName])} asked`),
      );
      client.on('commandSucceeded', ({ commandName }) => pass(`store ${commandName} answered`));
    },
    watchHttp(): void {
      diagnostics.subscribe('http.client.request.start', (message) => {
        const { request } = message as { request: ClientRequest };
        // Numbers of bills differ from one life to the next; the point is the same.
        const path = request.path.replace(/\?.*$/, '').replace(/\/[0-9A-Za-z]{24,}(?=\/|$)/g, '/*');
        const context = place.getStore();
        pass(`http ${path} asked`);
        // The socket's events belong to nobody; they go on under the one who asked.
        request.once('finish', () => context && place.run(context, () => pass(`http ${path} left`)));
        request.once('response', () => context && place.run(context, () => pass(`http ${path} answered`)));
      });
    },
    watchRedis(redis: Redis): void {
      const send = redis.sendCommand.bind(redis);
      redis.sendCommand = (command, stream) => {
        pass(`redis ${command.name} asked`);
        const answer = send(command, stream);
        if (!(answer instanceof Promise)) return answer;
        return answer.then((value) => {
          pass(`redis ${command.name} answered`);
          return value;
        });
      };
    },
  };
}
