import type { ConversationState, Draft, Purpose } from '../engine/state.ts';
import { purposes } from '../form/purposes.ts';
import { phrase } from '../texts/phrase.ts';
import type { Speaker } from '../texts/types.ts';

/** The state with a draft put in or, for null, taken out. */
export function withDraftOf(
  state: ConversationState,
  purpose: Purpose,
  draft: Draft | null,
): ConversationState {
  const { [purpose]: _old, ...others } = state.drafts;
  return { ...state, drafts: draft ? { ...others, [purpose]: draft } : others };
}

/** The draft that was touched last. */
export function latestDraft(state: ConversationState): { purpose: Purpose; draft: Draft } | null {
  const found = (Object.keys(purposes) as Purpose[]).flatMap((purpose) => {
    const draft = state.drafts[purpose];
    return draft ? [{ purpose, draft }] : [];
  });
  return found.sort((a, b) => b.draft.savedAt.localeCompare(a.draft.savedAt))[0] ?? null;
}

/** The offer to go on with a half-filled form, when there is one and it is not open anyway. */
export function draftOffer(state: ConversationState, bureau: Speaker): string[] {
  const latest = state.frame.dialog === 'form' ? null : latestDraft(state);
  return latest ? [phrase(bureau, 'draft.offer', { form: purposes[latest.purpose].noun })] : [];
}
