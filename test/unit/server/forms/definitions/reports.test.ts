import { describe, expect, it } from 'vitest';
import { type Answers, fieldOf, validateAnswers } from '../../../../../server/forms/engine/index.ts';
import { formFor } from '../../../../../server/profiles/formFor.ts';
import { OTHER_BREACH } from '../../../../../server/profiles/formLists.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const store = loadProfiles();
const formOf = (form: string, id: string) =>
  formFor({ id: form, version: 1 }, store.get(id), { name: '某局' });
const valuesOf = (form: string, id: string, key: string) => {
  const field = fieldOf(formOf(form, id), key);
  return field && 'options' in field ? field.options.map(({ value }) => value) : [];
};
const problemsOf = (form: string, id: string, answers: Answers) =>
  validateAnswers(formOf(form, id), answers, { today: '2026-11-29' }).problems.map(
    ({ path, code }) => `${path} ${code}`,
  );

/** `key@article` of what a visit report asks because the document says so (domain notes §4.3). */
const byRule: Record<string, string> = {
  shucheng: 'interest@6(6) urgent@6(4)',
  chongqing: 'interest@10(4) obstructed@13 obstruction@13',
  lincang: 'interest@9(6) badgeShown@9(4) correctionDemanded@8(1) correctionAnswer@8(1)',
  'inner-mongolia': 'interest@9(4) obstructed@14 obstruction@14 urgent@9(5)',
  hunan: 'interest@8(4) badgeCarried@8(2) obstructed@11 obstruction@11',
};

describe.each(Object.entries(byRule))('%s: a visit report', (id, items) => {
  it('asks of badge, correction, obstruction and urgency where the document does (traps 11, 12)', () => {
    const asked = formOf('visit-report', id).fields.filter(({ askedBy }) => askedBy);
    expect(asked.map(({ key, source }) => `${key}@${source.item}`).join(' ')).toBe(items);
  });

  it('names 暗访 only where the document does (IM 13)', () => {
    expect(valuesOf('visit-report', id, 'kind').includes('暗访')).toBe(id === 'inner-mongolia');
    expect(valuesOf('visit-report', id, 'kind').includes('重点关联监督单位日常监督')).toBe(id === 'lincang');
  });

  it('is never about an insured person', () => {
    expect(valuesOf('visit-report', id, 'targetKind')).not.toContain('参保人');
  });
});

const covert: Answers = {
  kind: '暗访',
  targetKind: '零售药店',
  institution: { name: '某某药店' },
  interest: false,
  date: { from: '2026-11-28', to: '2026-11-28' },
  place: '柜台',
  found: ['IM-P2'],
  obstructed: false,
  urgent: false,
};

it('a covert visit to a pharmacy with IM-P2 has no badge step (scenario 12; IM 8(2)2, 13)', () => {
  expect(problemsOf('visit-report', 'inner-mongolia', covert)).toEqual([]);
  expect(problemsOf('visit-report', 'inner-mongolia', { ...covert, badgeShown: true })).toEqual([
    'badgeShown unknown_field',
  ]);
  expect(problemsOf('visit-report', 'chongqing', covert)).toContain('kind option');
});

it('a checklist says something, nothing twice, and nothing of another target', () => {
  const { found: _found, ...none } = covert;
  expect(problemsOf('visit-report', 'inner-mongolia', none)).toEqual(['notFound required']);
  expect(problemsOf('visit-report', 'inner-mongolia', { ...none, notFound: ['IM-P1'] })).toEqual([]);
  expect(problemsOf('visit-report', 'inner-mongolia', { ...covert, notFound: ['IM-P2'] })).toEqual([
    'notFound mismatch',
  ]);
  expect(problemsOf('visit-report', 'inner-mongolia', { ...covert, found: ['IM-H1'] })).toEqual([
    'found.0 option',
  ]);
});

it.each([
  ['shucheng', '政策完善 医保管理 基金监管 经办服务 其他'],
  ['chongqing', '政策完善 医保管理 基金监管 经办服务 民声舆情 其他'],
  ['lincang', '政策完善 医保管理 基金监管 经办服务 行政执法和队伍建设 其他'],
  ['inner-mongolia', '政策完善 医保管理 基金监管 经办服务 民声舆情 其他'],
  ['hunan', '政策完善 医保管理 基金监管 经办服务 民声舆情 其他'],
])('%s: an opinion has the categories of the document (LC 8(2), CQ 9(5))', (id, categories) => {
  expect(valuesOf('opinion', id, 'category').join(' ')).toBe(categories);
  const opinion = {
    category: '其他',
    origin: '本人意见',
    text: '建议把收费项目表放在窗口。',
    replyWanted: true,
  };
  expect(problemsOf('opinion', id, opinion)).toEqual([]);
  expect(problemsOf('opinion', id, { ...opinion, text: '太短', category: '别的' })).toEqual([
    'category option',
    'text too_short',
  ]);
});

describe('a complaint about a supervisor', () => {
  const file = { id: 'f1', mime: 'application/pdf', size: 9, sha256: 'a'.repeat(64), kind: 'file' };
  const complaint = {
    ...{ institution: { id: 'i1', name: '某某医院' }, contactName: '张三', contactPhone: '0871-1234567' },
    ...{ authorisation: [file], supervisor: '证号 0012', time: { from: '2026-11-01', to: '2026-11-01' } },
    ...{ clauses: [OTHER_BREACH], place: '门诊大厅', truth: { agreed: true, at: '2026-11-29T01:00:00Z' } },
    facts: '这位监督员没有说明来意就进入药房，并要求把药品带走，拒绝说明理由。',
  };

  it('must be a signed document where the text says 书面 (CQ 13)', () => {
    expect(problemsOf('institution-complaint', 'chongqing', complaint)).toEqual(['signedDocument required']);
    expect(
      problemsOf('institution-complaint', 'chongqing', { ...complaint, signedDocument: [file] }),
    ).toEqual([]);
    expect(problemsOf('institution-complaint', 'inner-mongolia', complaint)).toEqual([]);
  });

  it.each([
    ['chongqing', '第十条', 5],
    ['inner-mongolia', '第九条', 5],
    ['hunan', '第八条', 5],
    ['shucheng', '第六条', 7],
    ['lincang', '第九条', 7],
  ])('%s: can name the clauses of %s and something else', (id, article, count) => {
    const clauses = valuesOf('institution-complaint', id, 'clauses');
    expect(clauses).toHaveLength(count + 1);
    for (const clause of clauses.slice(0, -1)) expect(clause.startsWith(article)).toBe(true);
    expect(clauses.at(-1)).toBe(OTHER_BREACH);
  });

  it('is not taken without its truth being stated', () => {
    const doubtful = { ...complaint, truth: { agreed: false, at: '2026-11-29T01:00:00Z' } };
    expect(problemsOf('institution-complaint', 'inner-mongolia', doubtful)).toEqual([
      'truth.agreed not_agreed',
    ]);
  });
});

it.each(['lead', 'lead-identity', 'visit-report', 'opinion', 'institution-complaint'])(
  '%s is numbered from 1 without a gap, speaks shortly and warmly in every document',
  (form) => {
    for (const { id } of store.all) {
      const { fields } = formOf(form, id);
      const numbers = fields.flatMap(({ no }) => (no === null ? [] : [no]));
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      for (const { help, label } of fields) {
        expect([...help].length, help).toBeLessThanOrEqual(60);
        expect([...label].length, label).toBeLessThanOrEqual(14);
        expect(help).not.toContain('责令');
      }
    }
  },
);
