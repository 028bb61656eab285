import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batched } from '../../../../server/platform/batched.ts';

test('everybody gets the answer to their own key, in batches no larger than allowed', async () => {
  const arrivals = fc.array(fc.tuple(fc.integer(), fc.boolean()), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 9 }), async (keys, limit) => {
      const sizes: number[] = [];
      const ask = batched<number, string>(async (batch) => {
        sizes.push(batch.length);
        await turn();
        return batch.map((key) => `answer ${key}`);
      }, limit);
      const answers: Promise<string>[] = [];
      for (const [key, waits] of keys) {
        answers.push(ask(key));
        if (waits) await turn();
      }
      expect(await Promise.all(answers)).toEqual(keys.map(([key]) => `answer ${key}`));
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(limit);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(keys.length);
    }),
  );
});

test('what is asked while two batches are on their way is one next batch', async () => {
  const batches: (readonly number[])[] = [];
  const ask = batched<number, number>(async (batch) => {
    batches.push(batch);
    await turn();
    await turn();
    return batch;
  });
  const early = [ask(1)];
  await turn();
  early.push(ask(2));
  await turn();
  await Promise.all([...early, ask(3), ask(4), ask(5)]);
  expect(batches).toEqual([[1], [2], [3, 4, 5]]);
});

test('a batch that fails fails for everybody in it, and for nobody else', async () => {
  let count = 0;
  const ask = batched<number, number>(async (batch) => {
    count += 1;
    if (batch.includes(13)) throw new Error('unlucky');
    return batch;
  }, 2);
  const results = await Promise.allSettled([ask(1), ask(13), ask(3), ask(4)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await ask(5)).toBe(5);
  expect(count).toBe(3);
});
