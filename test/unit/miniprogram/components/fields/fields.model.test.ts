import { describe, expect, it } from 'vitest';
import {
  choiceAnswer,
  chosenOf,
  found,
  optionsOf,
  otherOf,
  toggled,
} from '../../../../../miniprogram/components/fields/choice/options.model.ts';
import {
  percentOf,
  problemOf,
  sendingInWords,
  storedRows,
  withFile,
  withoutFile,
} from '../../../../../miniprogram/components/fields/files/files.model.ts';
import { lineAnswer, lineOf } from '../../../../../miniprogram/components/fields/line/line.model.ts';
import type { Field } from '../../../../../server/forms/engine/index.ts';

const field = (more: object) =>
  ({ key: 'k', label: 'L', no: 1, required: true, ...more }) as unknown as Field;

describe('a line', () => {
  it.each([
    ['text', ' 林晓梅 ', '林晓梅', '林晓梅'],
    ['idNumber', '50019919620101123x', '50019919620101123X', '50019919620101123X'],
    ['mobile', '13800138000', { number: '13800138000', verified: false }, '13800138000'],
    ['email', 'a@b.cn', 'a@b.cn', 'a@b.cn'],
    ['money', '12.50', 12.5, '12.5'],
    ['money', '十二', '十二', '十二'],
    ['region', '城关镇', { name: '城关镇' }, '城关镇'],
  ])('of %s: %s', (type, typed, answer, shown) => {
    const one = field({ type, max: 100 });
    expect(lineAnswer(one, typed)).toEqual(answer);
    expect(lineOf(one, answer).text).toBe(shown);
  });

  it('that is empty is no answer, and nothing is shown for none', () => {
    expect(lineAnswer(field({ type: 'mobile' }), '  ')).toBeUndefined();
    for (const type of ['text', 'mobile', 'money', 'region'])
      expect(lineOf(field({ type, max: 9 }), null).text).toBe('');
  });
});

describe('options', () => {
  const choice = field({
    type: 'choice',
    options: [{ value: '汉族' }, { value: '回族', words: ['回'] }, { value: '满族' }],
  });

  it('are searched in all their words; what is chosen stays in sight', () => {
    const all = optionsOf(choice, {});
    expect(found(all, '', []).length).toBe(3);
    expect(found(all, '回', ['满族']).map(({ value }) => value)).toEqual(['回族', '满族']);
  });

  it('answer with themselves, yes and no with what they mean, 其他 with its words', () => {
    expect(choiceAnswer(choice, '汉族')).toBe('汉族');
    const yesNo = field({ type: 'yesNo' });
    expect(optionsOf(yesNo, {}).map(({ value }) => choiceAnswer(yesNo, value))).toEqual([true, false]);
    expect([chosenOf(true), chosenOf(false), chosenOf('a'), chosenOf(['a', 1]), chosenOf(null)]).toEqual([
      ...[['是'], ['否'], ['a'], ['a'], []],
    ]);
    expect([otherOf({ other: 'x' }), otherOf('x'), otherOf(null)]).toEqual(['x', null, null]);
  });

  it('of several: one more, one less, none is no answer', () => {
    expect(toggled(null, 'a')).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a'], 'a')).toBeUndefined();
  });

  it('of violations are those of the target and the time', () => {
    const options = [
      { value: 'A', label: '甲', targets: ['医疗机构'] },
      { value: 'B', label: '乙', from: '2026-04-01' },
    ];
    const codes = field({
      type: 'violationCodes',
      options,
      periodField: 'period',
      targetField: 'targetKind',
    });
    const at = (answers: object) => optionsOf(codes, { ...answers }).map(({ value }) => value);
    expect(at({})).toEqual(['A', 'B']);
    expect(at({ targetKind: '零售药店', period: { from: '2026-01-01', to: '2026-01-02' } })).toEqual([]);
  });
});

describe('files', () => {
  const evidence = field({
    type: 'evidence',
    limits: { images: 9, recordings: 3, files: 3, maxBytes: 1024 * 1024 },
  });
  const photo = field({ type: 'photo', maxBytes: 2 * 1024 * 1024, mimes: ['image/jpeg'] });
  const stored = { id: 'e1', kind: 'image', mime: 'image/jpeg', size: 5, sha256: 'ab' } as const;

  it('are added and taken away; a photo takes the place of the one before', () => {
    expect(withFile(evidence, null, stored)).toEqual([stored]);
    expect(withFile(evidence, [stored], { ...stored, id: 'e2' })).toHaveLength(2);
    expect(withFile(photo, { id: 'old' }, stored)).toEqual({
      id: 'e1',
      mime: 'image/jpeg',
      size: 5,
      sha256: 'ab',
    });
    expect(withoutFile([stored], 'e1')).toBeUndefined();
    expect(
      storedRows(evidence, [stored, { ...stored, id: 'e2', kind: 'voice' }]).map(({ label }) => label),
    ).toEqual([...['图片 1', '语音 2']]);
    expect(storedRows(photo, { id: 'p' })).toEqual([{ id: 'p', label: '照片' }]);
  });

  it('that are empty or too large are not sent at all', () => {
    expect(problemOf(evidence, 0)).toContain('空的');
    expect(problemOf(evidence, 1024 * 1024)).toBe('');
    expect(problemOf(evidence, 1024 * 1024 + 1)).toContain('不能超过 1 MB');
  });

  it('are never shown as saved before the server has them', () => {
    expect(percentOf({ id: 'u', parts: 2, sent: 2 })).toBe(99);
    const sending = {
      key: 'k',
      path: '',
      name: '',
      size: 1,
      uploadId: 'u',
      percent: 50,
      problem: '不是图片',
    };
    expect(sendingInWords({ ...sending, state: 'sending' })).toBe('正在上传 50%');
    expect(sendingInWords({ ...sending, state: 'stopped' })).toContain('接着传');
    expect(sendingInWords({ ...sending, state: 'refused' })).toBe('不是图片');
  });
});
