import type { ConversationState, Draft, Purpose } from '../engine/state.ts';
import { purposes } from '../form/purposes.ts';
import { phrase } from '../texts/phrase.ts';
import type { Speaker } from '../texts/types.ts';

interface Named {
  readonly purpose: Purpose;
  readonly draft: Draft;
}

/** The state with a draft put in or, for null, taken out. */
export function withDraftOf(
  state: ConversationState,
  purpose: Purpose,
  draft: Draft | null,
): ConversationState {
  const { [purpose]: _old, ...others } = state.drafts;
  return { ...state, drafts: draft ? { ...others, [purpose]: draft } : others };
}

/** Every half-filled form, the one that was touched last first. */
export function draftsOf(state: ConversationState): readonly Named[] {
  const found = (Object.keys(purposes) as Purpose[]).flatMap((purpose) => {
    const draft = state.drafts[purpose];
    return draft ? [{ purpose, draft }] : [];
  });
  return found.sort((a, b) => b.draft.savedAt.localeCompare(a.draft.savedAt));
}

/** The draft that was touched last. */
export function latestDraft(state: ConversationState): Named | null {
  return draftsOf(state)[0] ?? null;
}

/** The offer to go on with what is half filled, unless a form is open anyway; several are listed with their age. */
export function draftOffer(state: ConversationState, bureau: Speaker): string[] {
  const all = state.frame.dialog === 'form' ? [] : draftsOf(state);
  const [only, ...others] = all;
  if (!only) return [];
  if (others.length === 0) return [phrase(bureau, 'draft.offer', { form: purposes[only.purpose].noun })];
  const now = Date.parse(state.updatedAt);
  const lines = all.map(
    ({ purpose, draft }, i) => `${i + 1}. ${purposes[purpose].noun}（${age(draft, now)}）`,
  );
  return [
    [`您有 ${all.length} 份没填完的：`, ...lines, '接着填哪一份，请回复“继续 1”或“继续 2”这样。'].join('\n'),
  ];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago it was touched: 刚才, 20 分钟前, 3 小时前, 2 天前. */
function age({ savedAt }: Draft, now: number): string {
  const since = now - Date.parse(savedAt);
  if (since < MINUTE) return '刚才';
  if (since < HOUR) return `${Math.floor(since / MINUTE)} 分钟前`;
  return since < DAY ? `${Math.floor(since / HOUR)} 小时前` : `${Math.floor(since / DAY)} 天前`;
}
