import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import { useOpenedIdentity } from '../../../console/src/composables/useOpenedIdentity.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const found = { name: '王小翠', mobile: '13912345678', coReporters: '', supervisorNo: null, author: null };

function opened() {
  const scope = effectScope();
  const use = scope.run(() => useOpenedIdentity());
  if (!use) throw new Error('the scope is not active');
  use.show(found);
  return { scope, ...use };
}

it('is gone after five minutes and not before', () => {
  const { identity } = opened();
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(identity.value).toEqual(found);
  vi.advanceTimersByTime(1);
  expect(identity.value).toBeNull();
});

it('is gone when it is closed and when the page is left', () => {
  const closed = opened();
  closed.hide();
  expect(closed.identity.value).toBeNull();
  const left = opened();
  left.scope.stop();
  expect([left.identity.value, vi.getTimerCount()]).toEqual([null, 0]);
});

it('stays five minutes from the last opening', () => {
  const { identity, show } = opened();
  vi.advanceTimersByTime(4 * 60_000);
  show(found);
  vi.advanceTimersByTime(4 * 60_000);
  expect(identity.value).toEqual(found);
});
