import { onUnmounted, shallowRef } from 'vue';
import type { Identity } from '../api/types.ts';
import { identityShownMs } from '../text/leads.ts';

/** An identity while somebody looks at it: gone when they close it, leave the page, or after `identityShownMs`. */
export function useOpenedIdentity() {
  const identity = shallowRef<Identity | null>(null);
  let timer = 0;

  function show(found: Identity): void {
    hide();
    identity.value = found;
    timer = window.setTimeout(hide, identityShownMs);
  }

  function hide(): void {
    window.clearTimeout(timer);
    identity.value = null;
  }

  onUnmounted(hide);
  return { identity, show, hide };
}
