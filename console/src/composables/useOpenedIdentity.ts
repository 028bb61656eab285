import { onScopeDispose, shallowRef } from 'vue';
import type { Identity } from '../api/types.ts';
import { identityShownMs } from '../text/leads.ts';

/** An identity while somebody looks at it: gone when they close it, leave the page, or after `identityShownMs`. */
export function useOpenedIdentity<T = Identity>() {
  const identity = shallowRef<T | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(found: T): void {
    hide();
    identity.value = found;
    timer = setTimeout(hide, identityShownMs);
  }

  function hide(): void {
    clearTimeout(timer);
    identity.value = null;
  }

  onScopeDispose(hide);
  return { identity, show, hide };
}
