import { computed, ref, shallowRef, watch } from 'vue';
import { client } from '../api/client.ts';
import { dataOrNull, quietly } from '../api/quietly.ts';
import type { Counts } from '../api/types.ts';
import { moreWaiting } from '../text/counts.ts';
import { usePolling } from './usePolling.ts';
import { useSession } from './useSession.ts';

/** How often the numbers are asked for, in seconds (ours). */
const every = 45;

/** The numbers beside the entries of the navigation, and a sentence when more people wait than before. */
export function useCounts() {
  const { session } = useSession();
  const counts = shallowRef<Counts | null>(null);
  const news = ref('');
  const staffId = computed(() => session.value?.staff.username ?? null);

  async function refresh(): Promise<void> {
    if (!session.value?.abilities['task.list']) return;
    const found = await dataOrNull(client.GET('/api/counts', { headers: quietly }));
    if (!found) return;
    news.value = moreWaiting(counts.value, found);
    counts.value = found;
  }

  watch(
    staffId,
    () => {
      counts.value = null;
      news.value = '';
      void refresh();
    },
    { immediate: true },
  );
  usePolling(refresh, every);
  return { counts, news, refresh };
}
