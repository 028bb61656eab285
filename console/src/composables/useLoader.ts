import { ref, shallowRef } from 'vue';
import { ApiError, noAnswer } from '../api/apiError.ts';

/** Loads something for a page: what came, what went wrong, and whether it is on its way. */
export function useLoader<T>(fetch: () => Promise<T>) {
  const data = shallowRef<T | null>(null);
  const error = shallowRef<ApiError | null>(null);
  const loading = ref(false);
  let latest = 0;

  async function load(): Promise<void> {
    latest += 1;
    const mine = latest;
    loading.value = true;
    error.value = null;
    try {
      const found = await fetch();
      if (mine === latest) data.value = found;
    } catch (cause) {
      if (mine === latest) error.value = cause instanceof ApiError ? cause : noAnswer();
    } finally {
      if (mine === latest) loading.value = false;
    }
  }

  /** Loads it again without a word: what is shown stays when nothing comes, and whatever is loaded meanwhile is newer. */
  async function reload(again: () => Promise<T | null>): Promise<void> {
    const before = latest;
    const found = await again().catch(() => null);
    if (found !== null && before === latest) data.value = found;
  }

  return { data, error, loading, load, reload };
}
