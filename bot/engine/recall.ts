import { purposes } from '../form/purposes.ts';
import { withoutUnbegun } from '../form/unbegun.ts';
import type { ConversationState, Draft, Purpose } from './state.ts';

const HOUR = 3_600_000;
/** A half-filled form is kept seven days after its last change (ours; PIPL 19: no longer than needed). */
const DRAFT_LIFE = 7 * 24 * HOUR;
/** After so long a message is no longer taken as the answer to the question that was open. */
const ATTENTION = 12 * HOUR;

/** What is left of the last conversation. */
export interface Recalled {
  readonly state: ConversationState;
  /** Something was open when the person left, long ago. */
  readonly parked: boolean;
  /** Drafts that have just run out. */
  readonly expired: readonly Purpose[];
}

/** A conversation that has not begun. */
export function freshState(now: Date): ConversationState {
  return { v: 1, updatedAt: now.toISOString(), frame: { dialog: 'idle' }, drafts: {} };
}

/** Reads the stored state: an unknown shape starts anew, old drafts are dropped, an old question is parked. */
export function recall(stored: ConversationState | null, now: Date): Recalled {
  if (stored?.v !== 1) return { state: freshState(now), parked: false, expired: [] };
  const drafts = Object.entries(stored.drafts) as [Purpose, Draft][];
  const expired = drafts.filter(([, draft]) => age(draft.savedAt, now) > DRAFT_LIFE).map(([name]) => name);
  const kept = Object.fromEntries(drafts.filter(([name]) => !expired.includes(name)));
  const { frame } = stored;
  const lost = frame.dialog === 'form' && kept[frame.purpose] === undefined;
  // However long staff take to answer, the place before stays.
  const waits = frame.dialog === 'idle' || frame.dialog === 'human';
  const parked = !lost && !waits && age(stored.updatedAt, now) > ATTENTION;
  const state: ConversationState = {
    v: 1,
    updatedAt: now.toISOString(),
    frame: lost || parked ? { dialog: 'idle' } : frame,
    drafts: kept,
    ...(stored.simple === undefined ? {} : { simple: stored.simple }),
    ...(stored.purged ? { purged: true } : {}),
    ...(stored.over ? { over: stored.over } : {}),
    ...(stored.wrongCodes ? { wrongCodes: stored.wrongCodes } : {}),
    ...(stored.scanned && age(stored.scanned.at, now) <= DRAFT_LIFE ? { scanned: stored.scanned } : {}),
  };
  return { state: withoutUnbegun(state), parked, expired };
}

/** What to say about drafts that ran out. */
export function expiryNotes(expired: readonly Purpose[]): string[] {
  return expired.map((purpose) => `您没填完的${purposes[purpose].noun}已超过 7 天，内容已删除。`);
}

function age(since: string, now: Date): number {
  return now.getTime() - Date.parse(since);
}
