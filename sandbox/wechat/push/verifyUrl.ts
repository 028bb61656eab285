import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import { newStamp, signedUrl } from './buildRequest.ts';
import { send } from './send.ts';
import type { PushTarget } from './target.ts';

/** Whether the product has proved that the callback URL is its own. */
export interface Verification {
  state: 'pending' | 'ok' | 'failed';
  attempts: number;
  error: string | null;
}

const giveUpAfter = 120;

/** Asks once: GET with signature and echostr, which must come back verbatim (wechat.md §1.1). */
export async function verifyOnce(world: World, target: PushTarget): Promise<string | null> {
  const echostr =
    String(randomInt(1_000_000_000, 9_999_999_999)) + String(randomInt(100_000_000, 999_999_999));
  const url = signedUrl(target, newStamp(world.clock.stamp()), { echostr });
  const { pushTimeoutMs } = world.config.settings;
  const answer = await send(url, { method: 'GET', timeoutMs: pushTimeoutMs, signal: world.stopping.signal });
  if (answer.outcome !== 'answered') return answer.error;
  if (answer.status !== 200) return `HTTP ${answer.status}`;
  return answer.body === echostr ? null : 'the answer is not the echostr';
}

/** Asks until the product answers, for it usually starts after the simulator; the state is kept in `result`. */
export async function verifyUntilOk(world: World, target: PushTarget, result: Verification): Promise<void> {
  result.state = 'pending';
  for (let attempt = 1; attempt <= giveUpAfter && !world.stopping.signal.aborted; attempt++) {
    result.attempts += 1;
    result.error = await verifyOnce(world, target);
    world.changes.emit('change', '');
    if (result.error === null) {
      result.state = 'ok';
      return;
    }
    const pause = Math.min(5_000, 250 * attempt);
    await sleep(pause, undefined, { signal: world.stopping.signal, ref: false }).catch(() => {});
  }
  result.state = 'failed';
}
