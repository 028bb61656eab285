// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { OutboxEntry } from '../../../../../miniprogram/lib/outbox.model.ts';
import { mountPage } from '../../../../support/mountPage.ts';

const { localStorage } = globalThis as unknown as {
  localStorage: { clear(): void; setItem(key: string, value: string): void };
};
beforeEach(() => localStorage.clear());

const lead = { method: 'post', path: '/api/mini/leads' } as const;
const correction = {
  method: 'post',
  path: '/api/mini/reports/{no}/resubmit',
  params: { no: 'ZF1' },
} as const;

/** The page with one thing in it. */
async function opened(changes: Partial<OutboxEntry>) {
  const entry = {
    ...{ id: 'a', kind: 'lead', title: '举报线索', call: lead, createdAt: 0, tries: 1 },
    ...{ nextAt: Number.MAX_SAFE_INTEGER, state: 'waiting', ...changes },
  };
  localStorage.setItem('mini:demo:test:outbox', JSON.stringify([entry]));
  const page = await mountPage('pages/outbox/outbox');
  await page.settle();
  return { page, labels: page.all('.action').map((one) => one.attribute('aria-label')) };
}
const refusal = { code: 'lead.similar', message: '您在线索 XS1 里反映过。', problems: [] };

it('what waits can be sent again', async () => {
  const { labels } = await opened({});
  expect(labels).toEqual(['重新发送举报线索', '删除举报线索']);
});

it('what was refused while nobody looked is mended in its form, of that matter', async () => {
  const { page, labels } = await opened({ state: 'refused', refusal });
  expect(page.text()).toContain('您在线索 XS1 里反映过。');
  expect(labels).toEqual(['打开修改举报线索', '删除举报线索']);
  page.find('.action').tap();
  await page.settle();
  expect(page.routes).toEqual(['navigateTo /pages/tip/tip']);
  const again = await opened({
    ...{ kind: 'report', title: '走访报告补正' },
    call: correction,
    state: 'refused',
    refusal,
  });
  again.page.find('.action').tap();
  await again.page.settle();
  expect(again.page.routes).toEqual(['navigateTo /pages/report/report?no=ZF1']);
});
