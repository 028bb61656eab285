// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { formDefinition } from '../../../../../server/forms/definitions/index.ts';
import { mountPage } from '../../../../support/mountPage.ts';

const session = { token: 'token', expiresAt: '2026-12-01T00:00:00.000Z' };
const ref = { id: 'activity-reply', version: 2 };
const reply = 'POST /api/mini/activities/HD1/reply';
/** A version that was published after this program was released. */
const form = {
  ...{ form: { ...ref, version: 9 }, apart: [], today: '2026-11-30' },
  definition: { ...formDefinition(ref), version: 9 },
};
const answers = { 'POST /api/mini/sessions': session, 'GET /api/mini/forms/activity': form, [reply]: {} };
const properties = { purpose: 'activity', no: 'HD1', label: '提交答复', initial: {} };

beforeEach(() => (globalThis as unknown as { localStorage: { clear(): void } }).localStorage.clear());

const open = (changes: Parameters<typeof mountPage>[1] = {}) =>
  mountPage('components/shortForm/shortForm', { answers, properties, events: ['sent'], ...changes });
type Shown = Awaited<ReturnType<typeof open>>;

const sentBodies = (shown: Shown) =>
  shown.requests
    .filter(({ path }) => path.endsWith('/reply'))
    .map(({ data }) => JSON.parse(String(data)) as { form: object; answers: object });
const options = (shown: Shown) => shown.all('.option');

async function send(shown: Shown): Promise<void> {
  shown.find('.big').tap();
  await shown.settle();
}

it('asks what the form of the server asks, and what an answer brings up', async () => {
  const shown = await open();
  expect(options(shown).map((one) => one.attribute('aria-label'))).toEqual(['参加', '不参加']);
  expect(shown.text()).not.toContain('不参加的原因');
  options(shown)[1]?.tap();
  await shown.settle();
  expect(shown.text()).toContain('不参加的原因');
  expect(shown.text()).not.toContain('要说明的');
});

it('sends nothing while something is missing, and then the version that was seen', async () => {
  const shown = await open();
  await send(shown);
  expect(shown.text()).toContain('请填写您是否参加');
  expect(sentBodies(shown)).toEqual([]);
  options(shown)[0]?.tap();
  await shown.settle();
  await send(shown);
  expect(sentBodies(shown)).toMatchObject([{ form: form.form, answers: { answer: '参加' } }]);
  expect(shown.heard).toEqual([{ name: 'sent', detail: { answers: { answer: '参加' }, kept: '' } }]);
});

it('begins with what was answered before; the words of another answer go', async () => {
  const initial = { answer: '不参加', reason: '出差' };
  const shown = await open({ properties: { ...properties, initial } });
  expect(options(shown).map((one) => one.attribute('aria-checked'))).toEqual(['false', 'true']);
  options(shown)[0]?.tap();
  await shown.settle();
  await send(shown);
  expect(sentBodies(shown)).toMatchObject([{ answers: { answer: '参加' } }]);
  expect(sentBodies(shown)[0]?.answers).not.toHaveProperty('reason');
});

it('a refusal is said and what was written stays', async () => {
  const refused = {
    status: 409,
    body: { error: { code: 'activity.reply_closed', message: '已不再接受答复。' } },
  };
  const shown = await open({ answers: { ...answers, [reply]: refused } });
  options(shown)[1]?.tap();
  await shown.settle();
  await send(shown);
  expect(shown.text()).toContain('已不再接受答复');
  expect(shown.heard).toEqual([]);
  expect(options(shown)[1]?.attribute('aria-checked')).toBe('true');
});
