import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { ApiError, noAnswer } from '../api/apiError.ts';
import { client, unwrap } from '../api/client.ts';
import type { ApplicationDetail, Decision } from '../api/types.ts';
import { decisionTexts } from '../text/decisions.ts';

/** Somebody else decided, or the applicant acted, since this page was loaded. */
const overtaken = ['request.conflict', 'application.wrong_status'];

/** What staff are about to decide on one application: the draft, its problems, and sending it. */
export function useDecision(application: () => ApplicationDetail) {
  const draft = reactive({ decision: undefined as Decision | undefined, reason: '', items: [] as string[] });
  const error = shallowRef<ApiError | null>(null);
  const busy = ref(false);
  const checked = ref(false);
  const texts = computed(() => (draft.decision ? decisionTexts[draft.decision] : null));

  const problems = computed(() => ({
    decision: draft.decision ? '' : '请先选择一种决定。',
    items: texts.value?.choosesItems && draft.items.length === 0 ? '请勾选需要补正的项目。' : '',
    reason: draft.reason.trim().length < 2 ? '请写明理由，申请人会看到这段话。' : '',
  }));
  const shown = computed(() => (checked.value ? problems.value : { decision: '', items: '', reason: '' }));

  /** True when the draft may be confirmed; otherwise its problems show. */
  function check(): boolean {
    checked.value = true;
    error.value = null;
    return Object.values(problems.value).every((problem) => problem === '');
  }

  /** Sends the draft. @returns what to tell the person, or null when it was refused and `error` says why */
  async function send(): Promise<string | null> {
    const { decision, reason, items } = draft;
    if (!decision) return null;
    const { no, revision } = application();
    const returnedFields = decisionTexts[decision].choosesItems ? items : [];
    busy.value = true;
    try {
      const body = { decision, reason, returnedFields, revision };
      await unwrap(client.POST('/api/applications/{no}/decisions', { params: { path: { no } }, body }));
      Object.assign(draft, { decision: undefined, reason: '', items: [] });
      checked.value = false;
      return decisionTexts[decision].done;
    } catch (cause) {
      error.value = cause instanceof ApiError ? cause : noAnswer();
      return null;
    } finally {
      busy.value = false;
    }
  }

  // New content answers "somebody else changed it"; what was written stays.
  watch(
    () => application().revision,
    () => {
      error.value = null;
    },
  );

  const isOvertaken = computed(() => overtaken.includes(error.value?.code ?? ''));
  return { draft, texts, shown, error, isOvertaken, busy, check, send };
}
