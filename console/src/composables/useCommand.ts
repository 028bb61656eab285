import { ref, shallowRef } from 'vue';
import { ApiError, noAnswer } from '../api/apiError.ts';

/** Sends one command at a time: whether it is on its way, and what the server said when it refused. */
export function useCommand() {
  const busy = ref(false);
  const error = shallowRef<ApiError | null>(null);

  /** @returns what came back, or null when it was refused and `error` says why */
  async function run<T>(command: () => Promise<T>): Promise<T | null> {
    busy.value = true;
    error.value = null;
    try {
      return await command();
    } catch (cause) {
      error.value = cause instanceof ApiError ? cause : noAnswer();
      return null;
    } finally {
      busy.value = false;
    }
  }

  /** The sentence about one part of the input, '' when there is none. */
  function problemOf(path: string): string {
    return error.value?.problems.find((problem) => problem.path === path)?.message ?? '';
  }

  return { busy, error, run, problemOf };
}
