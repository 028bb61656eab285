import { stampSeconds } from '../world/clock.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { deliver } from './deliver.ts';
import type { PushTarget } from './target.ts';

const atOnce = 20;

/** Waiting pushes of one world; a broadcast must not open a connection per event. */
interface Backlog {
  waiting: Array<() => Promise<unknown>>;
  running: number;
}

const backlogs = new WeakMap<World, Backlog>();

/**
 * Pushes an event that no person waits for (job finished, notice sent …), after the API call that caused it has
 * been answered. Replies to it are ignored.
 */
export function pushEventLater(world: World, target: PushTarget, openid: string, fields: Fields): void {
  const event: Fields = {
    ToUserName: target.originalId,
    FromUserName: openid,
    CreateTime: stampSeconds(world.clock),
    MsgType: 'event',
    ...fields,
  };
  const backlog = backlogs.get(world) ?? { waiting: [], running: 0 };
  backlogs.set(world, backlog);
  backlog.waiting.push(() => deliver(world, target, event, openid));
  setTimeout(() => drain(world, backlog), 20).unref();
}

function drain(world: World, backlog: Backlog): void {
  while (backlog.running < atOnce && !world.stopping.signal.aborted) {
    const next = backlog.waiting.shift();
    if (next === undefined) return;
    backlog.running += 1;
    void next().finally(() => {
      backlog.running -= 1;
      drain(world, backlog);
    });
  }
}
