import { expect, it } from 'vitest';
import { ApiError, noAnswer } from '../../../../miniprogram/api/apiError.ts';
import { createOutbox } from '../../../../miniprogram/lib/createOutbox.ts';
import { stateInWords } from '../../../../miniprogram/lib/outbox.model.ts';
import { fakeStorage } from './fakeStorage.ts';

/** An outbox whose server answers from a list; what is left over is confirmed. */
function startOutbox(answers: unknown[] = [], storage = fakeStorage()) {
  let now = 0;
  const sent: string[] = [];
  const timers: { at: number; action: () => void }[] = [];
  const outbox = createOutbox({
    storage,
    async send({ path }) {
      sent.push(path);
      await Promise.resolve();
      const answer = answers.shift() ?? { no: 'XS1' };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: () => now,
    later: (action, ms) => void timers.push({ at: now + ms, action }),
  });
  const submit = (id: string) =>
    outbox.submit({
      id,
      kind: 'lead',
      title: '举报线索',
      call: { method: 'post', path: `/${id}`, body: { clientId: id } },
    });
  async function pass(ms: number) {
    now += ms;
    for (const timer of timers.splice(0)) {
      if (timer.at <= now) timer.action();
      else timers.push(timer);
    }
    await outbox.run();
  }
  return { outbox, storage, sent, submit, pass };
}

const busy = () => new ApiError({ code: 'service.unavailable', message: '系统正忙' });

it('keeps what did not go through, over a restart, and sends it later by itself until it is confirmed', async () => {
  const first = startOutbox([noAnswer()]);
  const entry = await first.submit('a');
  expect([entry.state, stateInWords(entry)]).toEqual(['waiting', '待发送，有网络时自动重发']);
  const { outbox, sent, pass } = startOutbox([busy()], first.storage);
  await pass(4_000);
  expect(sent).toEqual([]);
  await pass(2_000);
  expect(outbox.entries()).toMatchObject([{ state: 'waiting', tries: 2 }]);
  await pass(10_000);
  expect(sent).toEqual(['/a']);
  await pass(6_000);
  expect(sent).toEqual(['/a', '/a']);
  expect(outbox.entries()).toMatchObject([{ state: 'done', answer: { no: 'XS1' } }]);
});

it('the network coming back makes everything due at once', async () => {
  const { outbox, submit, sent } = startOutbox([noAnswer(), noAnswer()]);
  await submit('a');
  await submit('b');
  await outbox.retry();
  expect(sent).toEqual(['/a', '/b', '/a', '/b']);
  expect(outbox.entries().map(({ state }) => state)).toEqual(['done', 'done']);
});

it('a refusal is not tried again; handed in once more under its id, it replaces the first', async () => {
  const problems = [{ path: 'facts', code: 'too_short', message: '太短' }];
  const { outbox, submit, sent, pass } = startOutbox([
    new ApiError({ code: 'input.invalid', message: '改', problems }),
  ]);
  expect(await submit('a')).toMatchObject({ state: 'refused', refusal: { code: 'input.invalid', problems } });
  await pass(3_600_000);
  await outbox.retry();
  expect(sent).toEqual(['/a']);
  expect(await submit('a')).toMatchObject({ state: 'done' });
  expect(outbox.entries()).toHaveLength(1);
});

it('sends nothing twice at once, however often it is asked to', async () => {
  const { outbox, submit, sent } = startOutbox();
  await Promise.all([submit('a'), submit('b'), outbox.run(), outbox.retry(), submit('c')]);
  expect(sent.sort()).toEqual(['/a', '/b', '/c']);
});

it('tells listeners, and forgets what the person takes back', async () => {
  const { outbox, submit } = startOutbox([noAnswer()]);
  const seen: number[] = [];
  const stop = outbox.listen((entries) => seen.push(entries.length));
  await submit('a');
  outbox.remove('a');
  stop();
  await submit('b');
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(0);
  expect(seen).toContain(1);
});
