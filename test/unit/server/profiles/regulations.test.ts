import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../../server/profiles/describe.ts';
import { loadProfiles } from '../../../../server/profiles/load.ts';
import { regulationsTable } from '../../../../server/profiles/regulationsTable.ts';
import { acceptsSelfNomination, inForce } from '../../../../server/profiles/resolve.ts';

const store = loadProfiles();
const leafOf = (id: string, path: string) => {
  const found = leavesOf(store.get(id)).find((placed) => placed.path === path);
  if (!found) throw new Error(`${id} has no ${path}`);
  return found.leaf;
};

/** Last article of each document; parts of it outside its articles, or not of it at all. */
const lastArticle = { shucheng: 13, chongqing: 15, lincang: 17, 'inner-mongolia': 17, hunan: 12 };
const elsewhere = /^(通知|annex[12]|ours|S\d+)$/;

describe.each(Object.entries(lastArticle))('%s: articles', (id, last) => {
  const cited = leavesOf(store.get(id)).flatMap(({ path, leaf }) => {
    const own = leaf ? [{ path, article: leaf.article }] : [];
    const { dismissal, review } = store.get(id);
    const grounds = { 'dismissal.grounds': dismissal.grounds, 'review.screening': review.screening }[path]
      ?.value;
    return grounds ? [...own, ...grounds.map(({ article }) => ({ path, article }))] : own;
  });

  it('are written as articles and exist', () => {
    const wrong = cited.filter(({ article }) => {
      if (elsewhere.test(article)) return false;
      return article.split(',').some((one) => {
        const number = Number(one.match(/^(\d+)(\(\d+\))*$/)?.[1]);
        return !(number >= 1 && number <= last);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('claims no default of ours but those that are labelled so', () => {
    const ours = cited.filter(({ article }) => article === 'ours').map(({ path }) => path);
    const known = ['wording.applicationStatus', 'scope.catalogue', 'meta.reviewDue', 'meta.toConfirm'];
    expect(ours.filter((path) => !known.includes(path))).toEqual([]);
  });
});

/** Domain notes §1.1 and §2: where each document says nothing. */
const silent: Record<string, string> = {
  shucheng:
    'meta.expires org.countyOptional org.liaisonRequired org.ledger org.pool recruit.unitOpinionModes recruit.applicationForm eligibility.citizen eligibility.fullCapacity eligibility.disqualifiers eligibility.secrecy review.headcountBasis appointment.renew.reappointOther conduct.badge conduct.onsiteCorrection service.training service.docs service.institutionList service.focusUnit incentive.assess incentive.output reward.excluded institution.complaint institution.noObstruct',
  chongqing:
    'meta.expires eligibility.disqualifiers appointment.renew.consent appointment.renew.need conduct.badge conduct.onsiteCorrection feedback.handle feedback.explainDelay feedback.relayedLetters service.allHandsPerYear',
  lincang:
    'meta.doc meta.expires org.pool org.ledger recruit.applicationForm recruit.unitOpinionModes eligibility.citizen eligibility.fullCapacity review.headcountBasis conduct.gifts conduct.contactOnFinding dismissal.illegal feedback.explainDelay service.allHandsPerYear service.selectBy incentive.assess institution.complaint institution.noObstruct',
  'inner-mongolia':
    'meta.doc meta.expires org.liaisonRequired org.pool org.ledger recruit.applicationForm eligibility.fullCapacity eligibility.disqualifiers appointment.publish appointment.renew.consent appointment.renew.need conduct.badge conduct.onsiteCorrection feedback.reply feedback.explainDelay feedback.relayedLetters service.training service.allHandsPerYear service.docs incentive.assess reward.rule',
  hunan:
    'meta.interpreter recruit.applicationForm eligibility.fullCapacity eligibility.disqualifiers review.headcountBasis appointment.renew.consent appointment.renew.need conduct.onsiteCorrection conduct.contactOnFinding service.institutionList service.focusUnit incentive.assess',
};

it.each(Object.entries(silent))('%s stays silent where its document does', (id, paths) => {
  expect(paths.split(' ').filter((path) => leafOf(id, path) !== null)).toEqual([]);
});

const same = (value: unknown, articles: Record<string, string>) =>
  Object.entries(articles).map(([id, article]) => [id, value, article] as const);
const rows: [path: string, cells: (readonly [id: string, value: unknown, article: string])[]][] = [
  [
    'meta.effective',
    [
      ['chongqing', '2025-01-01', '15'],
      ['inner-mongolia', null, '17'],
    ],
  ],
  ['meta.expires', [['hunan', '2030-03-25', '12']]],
  [
    'org.appointingLevels',
    [
      ['shucheng', ['county'], '2'],
      ['lincang', ['city'], '2'],
      ['hunan', ['city'], '3'],
    ],
  ],
  ['org.countyOptional', same(true, { lincang: '16' })],
  ['org.liaisonRequired', same(true, { chongqing: '12(1)', lincang: '10', hunan: '10(1)' })],
  ['recruit.unsolicited', same(false, { shucheng: '3', lincang: '5' })],
  ['recruit.unsolicited', same(true, { chongqing: '7(4)', 'inner-mongolia': '6(3)', hunan: '6(2)' })],
  ['recruit.callMedia', [['lincang', ['news', 'official_account'], '5(1)']]],
  ['recruit.callMedia', [['hunan', ['news', 'website', 'letter'], '6(1)']]],
  ['recruit.commitments', same(true, { shucheng: '10(3)' })],
  ['eligibility.citizen', same(true, { chongqing: '4(1)', 'inner-mongolia': '5(1)', hunan: '5(1)' })],
  [
    'eligibility.health',
    [
      ['inner-mongolia', 'ranking_only', '6'],
      ['hunan', 'healthy', '5(5)'],
    ],
  ],
  ['eligibility.health', same('fit_for_role', { shucheng: '4(4)', lincang: '3(3)' })],
  [
    'eligibility.disqualifiers',
    [['lincang', ['SERIOUS_CREDIT', 'MEDINS_ADMIN_PENALTY', 'CRIMINAL', 'OTHER'], '4']],
  ],
  ['review.criteria', [['hunan', ['专业背景', '工作经历', '年龄结构', '地区分布'], '6(3)']]],
  ['review.criteria', [['lincang', ['学历', '专业', '工作经历', '年龄结构', '健康状况'], '5(1)']]],
  [
    'appointment.certs',
    [
      ['shucheng', ['聘书'], '9'],
      ['inner-mongolia', ['聘书'], '10(1)'],
    ],
  ],
  ['appointment.certs', [['hunan', ['聘书', '社会监督员证'], '6']]],
  ['appointment.publish', same('required', { shucheng: '9', lincang: '5', hunan: '6' })],
  ['appointment.termYears', same(2, { shucheng: '9', chongqing: '6', 'inner-mongolia': '11' })],
  ['appointment.termYears', same(3, { lincang: '12', hunan: '6' })],
  ['appointment.renew.consent', same(true, { shucheng: '9', lincang: '13' })],
  ['appointment.onExpiry', same('auto_lapse', { shucheng: '9,10(6)', chongqing: '6', lincang: '13' })],
  [
    'appointment.onExpiry',
    [
      ['inner-mongolia', 'needs_decision', '11'],
      ['hunan', 'ground_may_terminate', '6,9(6)'],
    ],
  ],
  [
    'dismissal.force',
    [
      ['shucheng', 'stop', '10'],
      ['chongqing', 'must_stop', '8'],
      ['inner-mongolia', 'terminate', '12'],
    ],
  ],
  ['dismissal.force', same('may', { lincang: '14', hunan: '9' })],
  [
    'dismissal.illegal',
    [
      ['inner-mongolia', 'transfer', '12(1)'],
      ['hunan', 'per_rules', '8(5)'],
    ],
  ],
  [
    'conduct.recusal',
    [
      ['shucheng', 'any_interest_mandatory', '6(6)'],
      ['lincang', 'self_apply_may_affect', '9(6)'],
    ],
  ],
  [
    'conduct.recusal',
    same('interest_may_affect', { chongqing: '10(4)', 'inner-mongolia': '9(4)', hunan: '8(4)' }),
  ],
  ['conduct.gifts', same('accept_or_ask', { 'inner-mongolia': '9(3)', hunan: '8(2)' })],
  [
    'conduct.badge',
    [
      ['lincang', 'must_show', '9(4)'],
      ['hunan', 'must_carry', '8(2)'],
    ],
  ],
  ['conduct.onsiteCorrection', same(true, { lincang: '8(1)' })],
  ['conduct.forms', [['inner-mongolia', ['走访', '调研', '暗访'], '13']]],
  ['scope.targets', [['lincang', ['agency', 'institution', 'insured'], '6(1),7']]],
  ['feedback.channels', [['inner-mongolia', ['电话', '电子邮件', '来函', '来访'], '10(2)']]],
  ['feedback.explainDelay', same('required', { shucheng: '8', hunan: '10(2)' })],
  [
    'service.allHandsPerYear',
    [
      ['shucheng', { times: 1, min: true }, '7(3)'],
      ['hunan', { times: 1, min: false }, '10(3)'],
    ],
  ],
  ['service.focusUnit', [['lincang', { voluntary: true, exclusive: false }, '11']]],
  ['service.docs', [['hunan', ['文件', '简报', '信息资料'], '10(1)']]],
  ['reward.excluded', [['lincang', ['hired_by_cooperating_insurer'], '15']]],
  [
    'institution.complaint',
    [
      ['inner-mongolia', 'any_form_then_investigate', '15'],
      ['hunan', 'watch_discipline_only', '11'],
    ],
  ],
  [
    'institution.noObstruct',
    [
      ['inner-mongolia', 'no_obstruct', '14'],
      ['hunan', 'cooperate', '11'],
    ],
  ],
];
const cells = rows.flatMap(([path, row]) =>
  row.map(([id, value, article]) => ({ id, article, path, value })),
);

it.each(cells)('$id ($article): $path', ({ id, article, path, value }) => {
  expect(leafOf(id, path)).toEqual({ value, article });
});

it.each([
  ['shucheng', 'open_call', false],
  ['lincang', 'open_call direct_on_recommendation', false],
  ['inner-mongolia', 'open_call invite self unit', true],
  ['hunan', 'open_call invite self unit', true],
])('%s recruits by its own modes (SC 3, LC 5, IM 6, HN 4)', (id, modes, self) => {
  const profile = store.get(id);
  expect(profile.recruit.modes?.value.map(({ code }) => code).join(' ')).toBe(modes);
  expect(acceptsSelfNomination(profile)).toBe(self);
});

it.each([
  [
    'shucheng',
    'PUNISHED_OR_CREDIT@10(1) DISCIPLINE_ANY@10(2) FALSE_COMMITMENT@10(3) UNFIT@10(4) REQUEST@10(5) EXPIRED@10(6) OTHER@10(7)',
  ],
  [
    'lincang',
    'FALSE_INFO@14(1) CREDIT@14(2) DISCIPLINE_SERIOUS@14(3) PARTY_ADMIN_SANCTION@14(4) ADMIN_OR_CRIMINAL_PENALTY@14(5) UNFIT@14(6) REQUEST@14(7) OTHER@14(8)',
  ],
  [
    'inner-mongolia',
    'DISCIPLINE_ANY@12(1)/may PUNISHED_OR_CREDIT@12(2) FALSE_INFO@12(3) UNFIT@12(4) REQUEST@12(5) OTHER@12(6)',
  ],
  [
    'hunan',
    'DISCIPLINE_SERIOUS@9(1) PUNISHED_OR_CREDIT@9(2) FALSE_INFO@9(3) UNFIT@9(4) REQUEST@9(5) EXPIRED@9(6) OTHER@9(7)',
  ],
])('%s dismisses on its own grounds only (traps 3 and 4)', (id, grounds) => {
  const own = store.get(id).dismissal.grounds?.value ?? [];
  expect(
    own.map(({ code, article, force }) => `${code}@${article}${force ? `/${force}` : ''}`).join(' '),
  ).toBe(grounds);
});

it('ends after five years where the document says so (HN 12; trap 23)', () => {
  expect(inForce(store.get('hunan'), '2030-03-25')).toBe(true);
  expect(inForce(store.get('hunan'), '2030-03-26')).toBe(false);
});

it('docs/regulations.md is what the profiles say: run `npm run docs:regulations`', () => {
  const path = join(import.meta.dirname, '../../../../docs/regulations.md');
  expect(readFileSync(path, 'utf8')).toBe(regulationsTable(store.all));
});
