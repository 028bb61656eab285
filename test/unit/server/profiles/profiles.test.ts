import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayApply } from '../../../../server/profiles/decisions/mayApply.ts';
import { createProfileStore, loadProfiles, ProfileError } from '../../../../server/profiles/load.ts';
import {
  hasMode,
  inForce,
  modeLabel,
  needsUnitOpinion,
  stated,
  statusLabel,
} from '../../../../server/profiles/resolve.ts';

const data = join(import.meta.dirname, '../../../../server/profiles/data');
const files = readdirSync(data).filter((name) => name.endsWith('.json'));
const store = loadProfiles();
/** The rule-set of annex 2, by its document number. */
const annex2 = store.all.find(({ meta }) => meta.doc?.value.endsWith('〔2024〕43号'));
if (!annex2) throw new Error('the profile of document 43 of 2024 is missing');

const faultsOf = (texts: readonly string[]): readonly string[] => {
  try {
    createProfileStore(texts.map((text, i) => ({ name: `${i}.json`, text })));
  } catch (error) {
    if (error instanceof ProfileError) return error.faults;
    throw error;
  }
  return [];
};

describe('loading', () => {
  it('reads every file, named as its id', () => {
    expect(store.all.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
  });

  it('is frozen through and through', () => {
    expect(Object.isFrozen(annex2.recruit.modes?.value[0])).toBe(true);
    expect(() => Reflect.set(annex2.appointment, 'termYears', null)).not.toThrow();
    expect(annex2.appointment.termYears?.value).toBe(2);
  });

  it('finds by id and version, the newest without one', () => {
    const text = readFileSync(join(data, `${annex2.id}.json`), 'utf8');
    const later = text.replace('"version": "1"', '"version": "10"');
    const two = createProfileStore([
      { name: 'a', text: later },
      { name: 'b', text: text.replace('"version": "1"', '"version": "9"') },
    ]);
    expect(two.get(annex2.id).version).toBe('10');
    expect(two.get(annex2.id, '9').version).toBe('9');
    expect(() => two.get(annex2.id, '8')).toThrow(`${annex2.id}@8`);
    expect(() => two.get('nowhere')).toThrow('nowhere');
  });

  it('fails loudly with every fault of every file and its path', () => {
    const broken = JSON.parse(readFileSync(join(data, `${annex2.id}.json`), 'utf8'));
    broken.meta.effective = { value: '2025-02-30', article: '15' };
    broken.appointment.termYears = { value: 2 };
    broken.conduct.badge = undefined;
    broken.recruit.surprise = true;
    broken.recruit.unitOpinionModes.value.push('unit');
    broken.feedback.reply = '及时';
    const faults = faultsOf([
      JSON.stringify(broken),
      'not json',
      readFileSync(join(data, `${annex2.id}.json`), 'utf8'),
    ]);
    for (const part of [
      ...['0.json: meta.effective.value', '0.json: appointment.termYears.article', '0.json: conduct.badge'],
      ...['0.json: recruit: ', '0.json: feedback.reply', '1.json: (file)'],
    ]) {
      expect(
        faults.some((fault) => fault.startsWith(part)),
        `${part} in\n${faults.join('\n')}`,
      ).toBe(true);
    }
  });

  it('refuses a unit opinion for a mode that the document does not have, twins, and an empty folder', () => {
    const text = readFileSync(join(data, `${annex2.id}.json`), 'utf8');
    const other = JSON.parse(text);
    other.recruit.unitOpinionModes.value.push('unit');
    expect(faultsOf([JSON.stringify(other)])[0]).toContain('recruit.unitOpinionModes: mode "unit"');
    expect(faultsOf([text, text])).toEqual([`${annex2.id}@1: defined by more than one file`]);
    const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    expect(() => loadProfiles(folder)).toThrow('no profile found');
    writeFileSync(join(folder, 'x.json'), '{}');
    expect(() => loadProfiles(folder)).toThrow('x.json: id');
  });
});

describe('the rule-set of annex 2', () => {
  it('has four modes and takes self-nomination without a call (7)', () => {
    expect(annex2.recruit.modes?.value.map(({ label }) => label)).toEqual([
      '公开选聘',
      '推荐聘任',
      '特邀聘任',
      '个人自荐',
    ]);
    const alone = { mode: 'self', callOpen: false, invited: false };
    expect(mayApply(annex2, alone)).toEqual({ ok: true, article: '7(4)' });
    expect(hasMode(annex2, 'unit')).toBe(false);
    expect(modeLabel(annex2, 'self')).toBe('个人自荐');
  });

  it('wants a unit opinion for recommended and invited people only (annex 2, item 17)', () => {
    const wanted = ['open_call', 'recommend', 'invite', 'self'].filter((mode) =>
      needsUnitOpinion(annex2, mode),
    );
    expect(wanted).toEqual(['recommend', 'invite']);
  });

  it('has the declaration verbatim, with its odd 区 and missing comma (trap 7)', () => {
    expect(annex2.recruit.declarationClauses?.value).toEqual([
      '以上填写内容真实有效本人具备履行医疗保障基金社会监督职责的身体条件和综合素质能力；',
      '本人信用良好，无犯罪记录及严重失信行为。愿意接受区医疗保障行政部门指导，秉持公心，依法开展医疗保障基金社会监督工作；',
    ]);
  });

  it('has only its own four grounds of dismissal, and must apply them (8; trap 4)', () => {
    expect(annex2.dismissal.grounds?.value.map(({ code, article }) => `${code}@${article}`)).toEqual([
      ...['DISCIPLINE_ANY@8(1)', 'UNFIT@8(2)', 'REQUEST@8(3)', 'OTHER@8(4)'],
    ]);
    expect(annex2.dismissal.force?.value).toBe('must_stop');
  });

  it('stays silent where the document is silent', () => {
    const { eligibility, appointment, conduct, feedback, service, meta } = annex2;
    const silent = [
      ...[eligibility.disqualifiers, appointment.renew.consent, appointment.renew.need, conduct.badge],
      ...[conduct.onsiteCorrection, feedback.handle, feedback.explainDelay, feedback.relayedLetters],
      ...[service.allHandsPerYear, meta.expires],
    ];
    expect(silent.every((leaf) => leaf === null)).toBe(true);
    expect(stated(annex2.conduct.badge)).toBeUndefined();
  });

  it('is in force from 1 January 2025, without an end (15)', () => {
    expect(inForce(annex2, '2024-12-31')).toBe(false);
    expect(inForce(annex2, '2025-01-01')).toBe(true);
    expect(inForce(annex2, '2099-01-01')).toBe(true);
  });

  it('names statuses for people, in at most five characters (WeChat phrase)', () => {
    const labels = Object.values(annex2.wording.applicationStatus?.value ?? {});
    for (const label of labels) expect([...label].length).toBeLessThanOrEqual(5);
    expect(statusLabel(annex2, 'returned')).toBe('请补正');
    expect(statusLabel(annex2, 'unheard-of')).toBe('unheard-of');
    expect(annex2.wording.applicationStatus?.article).toBe('ours');
  });
});
