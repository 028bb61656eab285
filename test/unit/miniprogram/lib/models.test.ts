import { describe, expect, it } from 'vitest';
import { chooseDraft, type Draft } from '../../../../miniprogram/lib/drafts.model.ts';
import { fontScaleOf } from '../../../../miniprogram/lib/fontScale.model.ts';
import { newClientId } from '../../../../miniprogram/lib/newClientId.ts';
import { createStore, type Shown } from '../../../../miniprogram/lib/store.model.ts';
import { fakeStorage } from './fakeStorage.ts';

it('client ids are UUIDs that the server takes', () => {
  const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  for (const random of [() => 0, () => 0.999_999, Math.random]) expect(newClientId(random)).toMatch(shape);
});

it.each([
  [{ elder: false, fontSizeSetting: undefined }, 'normal'],
  [{ elder: false, fontSizeSetting: 16 }, 'normal'],
  [{ elder: false, fontSizeSetting: 19 }, 'large'],
  [{ elder: false, fontSizeSetting: 23 }, 'largest'],
  [{ elder: true, fontSizeSetting: 12 }, 'largest'],
])('letters for %o are %s', (setting, scale) => {
  expect(fontScaleOf(setting)).toBe(scale);
});

describe('lists', () => {
  it('show the last visit first, then how it is now; after a failure what was shown stays', async () => {
    let now = 0;
    const store = createStore(fakeStorage(), () => now);
    const shown: Shown<string[]>[] = [];
    const show = (one: Shown<string[]>) => void shown.push(one);
    await store.read('a', async () => ['x'], show);
    await store.read('a', async () => ['y'], show);
    expect(shown.map(({ value, isOld }) => [value[0], isOld])).toEqual([
      ['x', false],
      ['x', true],
      ['y', false],
    ]);
    const broken = async () => {
      throw new Error('no');
    };
    await expect(store.read('a', broken, show)).rejects.toThrow();
    expect(shown.at(-1)).toEqual({ value: ['y'], isOld: true });
    now += 8 * 24 * 3_600_000;
    expect(store.peek('a')).toBeNull();
  });

  it('are forgotten one by one or all at once, and nothing else with them', () => {
    const storage = fakeStorage();
    const store = createStore(storage, () => 0);
    storage.write('cache:a', { at: 0, value: 1 });
    storage.write('cache:b', { at: 0, value: 1 });
    storage.write('outbox', []);
    store.forget('a');
    expect(storage.keys()).toEqual(['cache:b', 'outbox']);
    store.clear();
    expect(storage.keys()).toEqual(['outbox']);
  });
});

describe('two devices with a draft', () => {
  const draft = (revision: number, answers: object): Draft => ({
    ...{ purpose: 'apply', form: { id: 'f', version: 1 }, about: {}, step: 0, clientId: 'c', savedAt: 0 },
    ...{ revision, answers: { ...answers } },
  });
  it.each([
    ['nobody has one', null, null, 'none'],
    ['only the phone', draft(0, {}), null, 'local'],
    ['only the server', null, draft(1, {}), 'remote'],
    ['the phone went on from there', draft(2, { a: 1 }), draft(2, {}), 'local'],
    ['another device wrote the same', draft(1, { a: 1, b: 2 }), draft(2, { b: 2, a: 1 }), 'remote'],
    ['another device wrote something else', draft(1, { a: 1 }), draft(2, { a: 2 }), 'ask'],
  ] as const)('%s', (_name, local, remote, choice) => {
    expect(chooseDraft(local, remote)).toBe(choice);
  });
});
