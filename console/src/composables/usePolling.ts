import { onBeforeUnmount, onMounted } from 'vue';

/**
 * Does something every `seconds` while the page is looked at, and once when it is looked at again; never twice at a time.
 * What it asks the server should carry `quietly`, so that an empty desk does not stay signed in.
 */
export function usePolling(work: () => Promise<void>, seconds: number): void {
  let timer: number | undefined;
  let busy = false;

  async function tick(): Promise<void> {
    if (busy || document.visibilityState !== 'visible') return;
    busy = true;
    await work().catch(() => undefined);
    busy = false;
  }

  onMounted(() => {
    timer = window.setInterval(tick, seconds * 1_000);
    document.addEventListener('visibilitychange', tick);
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  });
}
