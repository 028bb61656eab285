import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BroadcastText,
  checkBroadcast,
} from '../../../../../server/domain/broadcasts/checkBroadcast.ts';
import { broadcastKindNames, broadcastKinds } from '../../../../../server/domain/broadcasts/kinds.ts';
import { bodyBytes, bytesOf } from '../../../../../server/domain/broadcasts/limits.ts';

const today = '2026-11-29';
const clean: BroadcastText = {
  kind: 'policy',
  title: '门诊慢特病待遇有调整',
  body: '自明年一月一日起，高血压、糖尿病门诊用药报销比例提高到百分之七十。\n咨询电话：0564-8621234。',
  source: { no: '某医保发〔2026〕11号', date: '2026-11-20' },
};
const problemsOf = (changes: Partial<BroadcastText>, institutions: string[] = [], secrets: string[] = []) =>
  checkBroadcast({ ...clean, ...changes }, { today, institutions, secrets }).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('checkBroadcast', () => {
  it('lets a decided policy through', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['线索编号XS20261129ACDE47已办结', 'case_number'],
    ['详见XS20261129ACDE47', 'case_number'],
    ['依据某医保罚〔2026〕12号', 'case_number'],
    ['立案号：2026000123', 'case_number'],
    ['电话１３８００１３８０００', 'mobile'],
    ['联系 138 0013 8000', 'mobile'],
    ['身份证 11010519491231002X', 'id_number'],
    ['住院号：ZY20260011', 'patient_number'],
    ['举报人：林晓梅', 'person'],
    ['参保人张某某多次住院', 'case_person'],
  ])('refuses case data: %s', (body, code) => {
    expect(problemsOf({ body })).toContain(`body ${code}`);
    expect(problemsOf({ title: body })).toContain(`title ${code}`);
  });

  it.each([
    '全市定点医院、药店都要挂牌，共 1234 家，涉及资金 13800 元。',
    '会议时间：2026年12月3日上午9:00，地点：三楼会议室。',
    '某些机构、某类药品、某个月份的数据以公布为准。',
    '举报人可以选择匿名，举报电话 0564-12393。',
    '我们用模拟演练的方式培训，公示拟聘用人员名单。',
    '请患者：一、带好社保卡；',
  ])('leaves ordinary sentences alone: %s', (body) => {
    expect(problemsOf({ body })).toEqual([]);
  });

  it.each(['征求意见稿', '讨论稿', '暂定', '拟于明年执行', '征 求 意 见 稿', '（草案）'])(
    'refuses policy that is not decided: %s',
    (words) => {
      expect(problemsOf({ body: `关于报销比例的通知${words}` })).toEqual(['body unconfirmed']);
    },
  );

  it('wants number and date of the document, no later than today', () => {
    expect(problemsOf({ source: undefined })).toEqual(['source.no required', 'source.date required']);
    expect(problemsOf({ source: { no: '口头通知', date: '2026-11-30' } })).toEqual([
      'source.no invalid',
      'source.date future',
    ]);
    for (const kind of broadcastKindNames.filter((name) => !broadcastKinds[name].needsSource))
      expect(problemsOf({ kind, source: undefined }), kind).toEqual([]);
  });

  it('names no institution, whoever it is, but in a case that is public', () => {
    const body = '舒心大药房（城东店）存在串换药品的行为。';
    expect(problemsOf({ body }, ['舒心大药房城东店'])).toEqual(['body institution']);
    expect(problemsOf({ body }, ['另一家大药房'])).toEqual([]);
    expect(problemsOf({ body, kind: 'exposure' }, ['舒心大药房城东店'])).toEqual([]);
    expect(problemsOf({ body, kind: 'institutionList' }, ['舒心大药房城东店'])).toEqual([]);
    expect(problemsOf({ body: '张某某骗取基金', kind: 'exposure' })).toEqual([]);
  });

  it('says no secret, signs in between or not', () => {
    expect(problemsOf({ body: '感谢林 晓·梅反映情况' }, [], ['林晓梅'])).toEqual(['body secret']);
    expect(problemsOf({ kind: 'exposure', body: '感谢林晓梅' }, [], ['林晓梅'])).toEqual(['body secret']);
  });

  it('reports everything at once, each with its path', () => {
    const all = problemsOf({ title: ' ', body: '讨论稿，举报人：林晓梅 13800138000', source: undefined });
    expect(all.sort()).toEqual([
      'body mobile',
      'body person',
      'body unconfirmed',
      'source.date required',
      'source.no required',
      'title required',
    ]);
  });

  it('counts bytes as WeChat does, and says how much is too much', () => {
    const body = '医'.repeat(bodyBytes / 3);
    expect(problemsOf({ body })).toEqual([]);
    expect(problemsOf({ body: `${body}医` })).toEqual(['body too_long']);
    expect(bytesOf('医a😀')).toBe(8);
  });

  it('finds a mobile number wherever it stands in Chinese text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'医保基金监督通知'), maxLength: 20 });
    const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), fc.stringMatching(/^\d{9}$/));
    fc.assert(
      fc.property(han, mobile, han, (before, [head, tail], after) => {
        expect(problemsOf({ body: `${before}通知${head}${tail}${after}` })).toContain('body mobile');
      }),
    );
  });
});
