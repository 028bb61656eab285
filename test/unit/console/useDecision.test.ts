import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick, reactive } from 'vue';
import type { ApplicationDetail } from '../../../console/src/api/types.ts';
import { useDecision } from '../../../console/src/composables/useDecision.ts';

type Answer = () => Promise<Response>;

// The typed client takes `fetch` and `Request` when it is loaded, so they are replaced before that.
const network = vi.hoisted(() => {
  const state = {
    sent: [] as { url: string; body: unknown }[],
    answer: (async () => new Response()) as Answer,
  };
  const Base = globalThis.Request;
  globalThis.Request = class extends Base {
    constructor(input: string, init?: RequestInit) {
      super(new URL(input, 'http://console.test'), init);
    }
  } as typeof Request;
  globalThis.fetch = async (request) => {
    if (!(request instanceof Base)) throw new Error('the client sends requests');
    state.sent.push({ url: new URL(request.url).pathname, body: await request.json() });
    return state.answer();
  };
  return state;
});

beforeEach(() => {
  network.sent.length = 0;
  network.answer = async () => Response.json({ status: 'returned', statusLabel: '请补正', revision: 2 });
});

const application = (revision = 1) =>
  reactive({ no: 'SQ20261123AAAAAA', revision }) as unknown as ApplicationDetail;

const refusal = (code: string) => ({ error: { code, message: '不行。', problems: [], requestId: 'r' } });

describe('useDecision', () => {
  it('names what is missing only after somebody tried', () => {
    const { draft, shown, check } = useDecision(() => application());
    expect(shown.value).toEqual({ decision: '', items: '', reason: '' });
    expect(check()).toBe(false);
    expect(shown.value.decision).toBe('请先选择一种决定。');
    draft.decision = 'return';
    draft.reason = '　';
    expect(shown.value.items).toBe('请勾选需要补正的项目。');
    expect(shown.value.reason).not.toBe('');
    draft.items = ['photo'];
    draft.reason = '照片不清晰。';
    expect(check()).toBe(true);
  });

  it('sends the revision that was looked at, and starts afresh', async () => {
    const { draft, send } = useDecision(() => application(7));
    Object.assign(draft, { decision: 'return', reason: '照片不清晰。', items: ['photo'] });
    expect(await send()).toBe('已退回补正。');
    expect(network.sent).toEqual([
      {
        url: '/api/applications/SQ20261123AAAAAA/decisions',
        body: { decision: 'return', reason: '照片不清晰。', returnedFields: ['photo'], revision: 7 },
      },
    ]);
    expect(draft).toEqual({ decision: undefined, reason: '', items: [] });
  });

  it('sends no items with a decision that has none, even if some were ticked before', async () => {
    const { draft, send } = useDecision(() => application());
    Object.assign(draft, { decision: 'reject', reason: '不符合条件。', items: ['photo'] });
    await send();
    expect(network.sent[0]?.body).toMatchObject({ returnedFields: [] });
  });

  it.each(['request.conflict', 'application.wrong_status'])(
    'keeps the draft when somebody was faster (%s)',
    async (code) => {
      network.answer = async () => Response.json(refusal(code), { status: 409 });
      const current = application();
      const { draft, error, isOvertaken, send } = useDecision(() => current);
      Object.assign(draft, { decision: 'reject', reason: '不符合条件。', items: [] });
      expect(await send()).toBeNull();
      expect([isOvertaken.value, error.value?.message, draft.reason]).toEqual([
        true,
        '不行。',
        '不符合条件。',
      ]);
      current.revision = 2;
      await nextTick();
      expect([error.value, draft.reason]).toEqual([null, '不符合条件。']);
    },
  );

  it('says so when nobody answers', async () => {
    network.answer = () => Promise.reject(new TypeError('failed to fetch'));
    const { draft, error, busy, send } = useDecision(() => application());
    Object.assign(draft, { decision: 'shortlist', reason: '通过。', items: [] });
    expect(await send()).toBeNull();
    expect([error.value?.message, busy.value]).toEqual(['网络不通，请检查网络后再试。', false]);
  });
});
