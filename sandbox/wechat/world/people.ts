import { createHash } from 'node:crypto';
import { randomText } from './ids.ts';
import type { KfWindow, Person, WindowTrigger } from './rows.ts';
import type { World } from './world.ts';

/** Adds a person who does not follow yet. */
export function createPerson(world: World, account: string, nickname: string): Person {
  const openid = `o${randomText(27)}`;
  const now = world.clock.now();
  const mpOpenid = derivedId('mp', openid);
  world.byMpOpenid.set(mpOpenid, openid);
  return world.people.put(openid, {
    openid,
    account,
    nickname,
    unionid: derivedId('union', openid),
    mpOpenid,
    following: false,
    followedAt: 0,
    subscribeScene: '',
    qrScene: '',
    tagIds: [],
    blocksTemplates: false,
    windows: [],
    activeAt: now,
    typingUntil: 0,
    createdAt: now,
  });
}

/** The person with this openid, if it belongs to this account: an openid means nothing elsewhere. */
export function personOf(world: World, account: string, openid: string): Person | undefined {
  const person = world.people.get(openid);
  return person?.account === account ? person : undefined;
}

/** The person with this openid in the account's mini program. */
export function personOfMp(world: World, account: string, mpOpenid: string): Person | undefined {
  return personOf(world, account, world.byMpOpenid.get(mpOpenid) ?? '');
}

/** Derived, so that a mini-program openid can be found again from the official account's and differs from it. */
function derivedId(purpose: string, openid: string): string {
  return `o${createHash('sha256').update(`${purpose}:${openid}`).digest('base64url').slice(0, 27)}`;
}

const windowRules: Record<WindowTrigger, { ms: number; count: number | null }> = {
  message: { ms: 48 * 3_600_000, count: 5 },
  menu: { ms: 60_000, count: 3 },
  follow: { ms: 60_000, count: 3 },
  scan: { ms: 60_000, count: 3 },
  payment: { ms: 48 * 3_600_000, count: null },
};

/** Opens or renews a customer-service window (dw:/doc/service/en/guide/product/kf/intro.html). */
export function openWindow(world: World, person: Person, trigger: WindowTrigger): void {
  const { ms, count } = windowRules[trigger];
  const openedAt = world.clock.now();
  const opened: KfWindow = { trigger, openedAt, expiresAt: openedAt + ms, remaining: count };
  person.windows = [...liveWindows(world, person).filter((w) => w.trigger !== trigger), opened];
  person.activeAt = openedAt;
  world.people.put(person.openid, person);
}

/** Windows that have not run out, the first to end first. */
export function liveWindows(world: World, person: Person): KfWindow[] {
  return person.windows
    .filter((w) => w.expiresAt > world.clock.now())
    .sort((a, b) => a.expiresAt - b.expiresAt);
}
