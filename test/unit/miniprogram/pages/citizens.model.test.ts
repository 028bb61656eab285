import { describe, expect, it } from 'vitest';
import { grouped, isConfirmed } from '../../../../miniprogram/components/claimCode/claimCode.model.ts';
import type { OutboxEntry } from '../../../../miniprogram/lib/outbox.model.ts';
import {
  closedText,
  type Desk,
  shownApplications,
  shownWays,
} from '../../../../miniprogram/pages/apply/apply.model.ts';
import { codeOf, momentInChina, shownClaim } from '../../../../miniprogram/pages/claim/claim.model.ts';
import { receiptOf } from '../../../../miniprogram/pages/receipt/receipt.model.ts';

describe('a claim code', () => {
  it('is shown in groups and confirmed by its end', () => {
    expect(grouped('1234567812345670')).toBe('1234 5678 1234 5670');
    expect(isConfirmed('1234567812345670', '5670')).toBe(true);
    expect(isConfirmed('1234567812345670', '５６７０')).toBe(true);
    expect(isConfirmed('1234567812345670', '1234 5678 1234 5670')).toBe(true);
    for (const typed of ['', '670', '1234', 'abcd'])
      expect(isConfirmed('1234567812345670', typed)).toBe(false);
  });

  it('is understood however it was copied', () => {
    expect(codeOf(' １２３４-5678 1234·5670 ')).toBe('1234567812345670');
  });
});

describe('a receipt', () => {
  const entry = (changes: Partial<OutboxEntry>): OutboxEntry => ({
    ...{ id: 'a', kind: 'lead', title: '举报线索', call: { method: 'post', path: '/' } },
    ...{ createdAt: 0, tries: 1, nextAt: 0, state: 'waiting', ...changes },
  });

  it('says number, what is next, by when, and the code that must be kept', () => {
    const answer = { no: 'XS1', text: '已收到。', claimCode: '1234567812345670', dueOn: '2026-12-20' };
    expect(receiptOf(entry({ state: 'done', answer }))).toMatchObject({
      ...{ title: '举报线索已提交', no: 'XS1', text: '已收到。', claimCode: '1234567812345670' },
      due: '2026 年 12 月 20 日前告诉您是否立案。',
    });
  });

  it('of a line for a matter names that matter and who reads it', () => {
    const call = { method: 'post', path: '/api/mini/leads/{no}/messages', params: { no: 'XS1' } } as const;
    const line = entry({ state: 'done', kind: 'message', title: '线索补充', call, answer: {} });
    expect(receiptOf(line)).toMatchObject({ no: 'XS1', text: expect.stringContaining('办理人员会看到') });
    expect(receiptOf(entry({ state: 'done', answer: {} }))).toMatchObject({
      no: '',
      text: '已送达，有进展会告诉您。',
    });
  });

  it('never looks like one before the server has answered', () => {
    const waiting = receiptOf(entry({}));
    expect([waiting.title, waiting.no]).toEqual(['举报线索待发送', '']);
    const refusal = { code: 'input.invalid', message: '有几处需要修改。', problems: [] };
    expect(receiptOf(entry({ state: 'refused', refusal }))).toMatchObject({
      text: '有几处需要修改。',
      mendAt: '/pages/tip/tip',
    });
    expect(receiptOf(undefined).state).toBe('gone');
  });
});

describe('the desk of applications', () => {
  const row: Desk['rows'][number] = {
    ...{
      no: 'SQ1',
      status: 'returned',
      statusLabel: '请补正',
      submittedAt: '',
      updatedAt: '',
      reason: '照片不清楚。',
    },
    ...{
      mayWithdraw: true,
      returned: { fields: ['photo'], form: { id: 'f', version: 1 }, mode: 'self', answers: {} },
    },
  };
  const desk = (changes: Partial<Desk>): Desk => ({
    rows: [],
    ways: [],
    unit: { name: '某局', phone: null },
    ...changes,
  });

  it('says why and what comes next, and offers what can be done', () => {
    expect(shownApplications(desk({ rows: [row] }))[0]).toMatchObject({
      ...{ status: '请补正', mayCorrect: true, mayWithdraw: true },
      text: '说明：照片不清楚。\n请按提示改好，再提交一次。',
    });
    const ended = { ...row, status: 'rejected', returned: null, mayWithdraw: false } as const;
    expect(shownApplications(desk({ rows: [ended] }))[0]).toMatchObject({
      mayCorrect: false,
      mayWithdraw: false,
    });
  });

  it('names each way with its last day', () => {
    const call = { id: 'c', title: '公开选聘', closesOn: '2026-12-05' };
    const ways = [
      { mode: 'open_call', label: '公开选聘', call },
      { mode: 'self', label: '个人自荐', call: null },
    ];
    expect(shownWays(desk({ ways })).map(({ text, about }) => [text, about])).toEqual([
      ['公开选聘，12 月 5 日截止', { mode: 'open_call', callId: 'c' }],
      ['随时可以申请。', { mode: 'self' }],
    ]);
  });

  it('says how to ask where nothing is open, and nothing while an application goes on', () => {
    expect(closedText(desk({ unit: { name: '某局', phone: '023-1' } }))).toContain('023-1');
    expect(closedText(desk({}))).toContain('某局');
    expect(closedText(desk({ rows: [row] }))).toBe('');
  });
});

it('a lead behind a code is shown by the clock in China', () => {
  expect(momentInChina('2026-11-30T16:30:00.000Z')).toBe('2026-12-01 00:30');
  const messages = [{ from: 'office' as const, at: '2026-11-30T01:00:00.000Z', text: '收到' }];
  const lead = {
    no: 'XS1',
    statusLabel: '核实中',
    submittedAt: '2026-11-28T01:00:00.000Z',
    next: null,
    dueOn: null,
    messages,
  };
  expect(shownClaim(lead)).toMatchObject({
    text: '2026-11-28 提交',
    lines: [{ who: '医保部门', at: '2026-11-30 09:00' }],
  });
});
