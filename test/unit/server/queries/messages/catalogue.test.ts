import { describe, expect, it } from 'vitest';
import { dialogOfWord } from '../../../../../bot/texts/commandWords.ts';
import { activityKindNames } from '../../../../../server/domain/activities/kinds.ts';
import { applicationStatuses } from '../../../../../server/domain/applications/machine.ts';
import { leadStatuses } from '../../../../../server/domain/leads/machine.ts';
import { activityNoticeMessage } from '../../../../../server/domain/messages/activityNotice.ts';
import { applicationStatusMessage } from '../../../../../server/domain/messages/applicationStatus.ts';
import { messageExamples } from '../../../../../server/domain/messages/examples.ts';
import { inboxKinds } from '../../../../../server/domain/messages/inboxKinds.ts';
import { messageLabels } from '../../../../../server/domain/messages/labels.ts';
import { leadNoticeMessage } from '../../../../../server/domain/messages/leadNotice.ts';
import { messageSentence } from '../../../../../server/domain/messages/sentence.ts';
import { templateKeywords } from '../../../../../server/domain/messages/templates.ts';
import { testMarked } from '../../../../../server/domain/messages/testMark.ts';
import { messageKinds } from '../../../../../server/queries/messages/index.ts';

/** WeChat's limits by keyword type, written down once more: wechat.md §2.5. */
const limits: Readonly<Record<string, number>> = { thing: 20, character_string: 32, phrase: 5, time: 20 };
const at = new Date('2026-12-31T15:59:00Z');
const names = Object.keys(messageKinds);

function check(card: Record<string, string>, { whole = true } = {}): void {
  for (const [name, value] of Object.entries(card)) {
    const limit = limits[name.replace(/\d+$/, '')] ?? 0;
    expect(Array.from(value).length, `${name}: ${value}`).toBeLessThanOrEqual(limit);
    expect(value.trim(), name).not.toBe('');
    expect(value, name).not.toBe('—');
    expect(value, name).not.toMatch(/\p{Cc}/u);
    if (whole) expect(value, `${name} is cut`).not.toContain('…');
    // No amounts, and no word of whoever a lead is about.
    expect(value, name).not.toMatch(/[¥￥]|万元|\d元|医院|药店|诊所|举报人|监督对象/);
    if (name.startsWith('character_string')) expect(value).toMatch(/^[\x20-\x7e]+$/);
  }
}

describe.each(names)('the message %s', (name) => {
  const kind = messageKinds[name];
  const example = messageExamples[name];

  it('has an example, a name for staff and a place in the inbox', () => {
    expect(example, 'messageExamples').toBeDefined();
    expect(messageLabels[name], 'messageLabels').toBeDefined();
    const word = inboxKinds[name]?.word;
    expect(word, 'inboxKinds').toBeDefined();
    if (word) expect(dialogOfWord(word), word).not.toBeNull();
  });

  it('fills each keyword of its template within its limit, and no other', () => {
    const card = example?.(at) ?? {};
    const wanted: Readonly<Record<string, readonly string[]>> = templateKeywords;
    expect(Object.keys(card)).toEqual(wanted[kind?.template ?? '']);
    check(card);
    expect(messageSentence(kind?.template ?? '', card)).toMatch(/。$/);
  });

  it('says on a try that it is one, within the limits', () => {
    const card = testMarked(example?.(at) ?? {});
    check(card, { whole: false });
    const marked = Object.values(card).filter((value) => value.startsWith('【测试】'));
    expect(marked.length).toBeGreaterThan(0);
  });
});

it('nothing is left over for a kind that no longer exists', () => {
  for (const registry of [messageExamples, inboxKinds])
    expect(Object.keys(registry).filter((name) => !names.includes(name))).toEqual([]);
});

describe('every state that a message can tell fits as well', () => {
  it.each(applicationStatuses)('application %s', (status) =>
    check(applicationStatusMessage({ no: 'SQ20261123ABCDEF', status, updatedAt: at })),
  );
  it.each(leadStatuses)('lead %s', (status) =>
    check(leadNoticeMessage({ no: 'XS20261123ABCDEF', status, at })),
  );
  it.each(activityKindNames)('activity %s, however long its title and place are', (kind) => {
    const facts = { kind, title: '😀'.repeat(300), place: '长'.repeat(300), startsAt: at };
    check(activityNoticeMessage('activityInvited', facts), { whole: false });
  });
});
