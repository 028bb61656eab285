import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type TargetKind,
  targetKindLabels,
  targetKindOf,
  targetKinds,
} from '../../../../../server/domain/leads/targetKind.ts';
import {
  type Answers,
  type FormContext,
  isSensitive,
  optionsInForce,
  validateAnswers,
  visibleFields,
} from '../../../../../server/forms/engine/index.ts';
import { violationCodes } from '../../../../../server/profiles/catalogues/violationCodes.ts';
import { formFor } from '../../../../../server/profiles/formFor.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const store = loadProfiles();
const context: FormContext = { today: '2026-11-29', filler: 'applicant' };
const formOf = (id: string) => formFor({ id: 'lead', version: 1 }, store.get(id), { name: '某局' });
const codesField = (id: string) => {
  const found = formOf(id).fields.find((field) => field.type === 'violationCodes');
  if (found?.type !== 'violationCodes') throw new Error('no codes');
  return found;
};

const common: Answers = {
  region: '某某县',
  period: { from: '2026-02-01', to: '2026-02-03' },
  facts: '九月三日下午看到清单上有三次没有做过的理疗，每次六十元。',
  noEvidenceReason: '不方便拍照',
  howKnown: '亲身经历',
  interest: false,
};
const own: Record<TargetKind, Answers> = {
  institution: {
    institution: { name: '某某卫生院' },
    eventKind: '住院',
    patientConsent: { agreed: false, at: '2026-11-29T01:00:00Z' },
  },
  pharmacy: { institution: { id: 'i1', name: '某某药店' }, goods: '保健品两盒' },
  insured: { person: '住某某小区的王某', place: '某某小区' },
  agency: { unitName: '某某医保中心', matter: '办理备案' },
  bureau: { unitName: '某某医保局', matter: '办理备案' },
};
const answersOf = (id: string, kind: TargetKind): Answers => {
  const targetKind = targetKindLabels[kind];
  const [first] = optionsInForce(codesField(id), { targetKind, period: common.period });
  return { ...common, ...own[kind], targetKind, violations: [first?.value ?? ''] };
};
const problemsOf = (id: string, answers: Answers) =>
  validateAnswers(formOf(id), answers, context).problems.map(({ path, code }) => `${path} ${code}`);
const without = (answers: Answers, ...keys: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

const each = store.all.flatMap(({ id }) => targetKinds.map((kind) => [id, kind] as const));

describe.each(each)('%s: a lead about %s', (id, kind) => {
  const answers = answersOf(id, kind);

  it('is taken with no more than what is marked as needed', () => {
    expect(problemsOf(id, answers)).toEqual([]);
  });

  it.each(Object.keys(answersOf(id, kind)))('is not taken without %s', (key) => {
    // A lead without its target has other faults besides; the code may give way to words of one's own.
    const path = key === 'violations' ? 'otherViolation' : key;
    expect(problemsOf(id, without(answers, key))).toContain(`${path} required`);
  });

  it('refuses what is asked of another target', () => {
    const others = targetKinds.flatMap((other) => Object.entries(own[other]));
    const foreign = others.filter(([key]) => !(key in own[kind]) && key !== 'place');
    expect(foreign.length).toBeGreaterThan(0);
    for (const [key, value] of foreign) {
      expect(problemsOf(id, { ...answers, [key]: value })).toContain(`${key} hidden_field`);
    }
  });

  it('offers exactly the codes in force, at any time (property)', () => {
    const codes = codesField(id);
    const day = fc
      .integer({ min: 0, max: 2500 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const offered = optionsInForce(codes, { targetKind: targetKindLabels[kind], period: { from, to } });
        const wanted = violationCodes(store.get(id), { target: kind, actFrom: from, actTo: to });
        expect(offered.map(({ value }) => value).sort()).toEqual(wanted.map(({ code }) => code).sort());
      }),
    );
  });
});

describe('rules of a lead', () => {
  const answers = answersOf('hunan', 'institution');

  it('takes words of one’s own for a code, and evidence for a reason', () => {
    const free = { ...without(answers, 'violations'), otherViolation: '让病人自己去外面买药' };
    expect(problemsOf('hunan', free)).toEqual([]);
    const photo = { id: 'f1', mime: 'image/jpeg', size: 9, sha256: 'a'.repeat(64), kind: 'image' };
    expect(problemsOf('hunan', { ...without(answers, 'noEvidenceReason'), evidence: [photo] })).toEqual([]);
    expect(problemsOf('hunan', { ...answers, evidence: [photo] })).toEqual(['noEvidenceReason hidden_field']);
  });

  it('names everything wrong at once', () => {
    const wrong = {
      ...answers,
      facts: '太短',
      violations: ['IM-H1', 'N1'],
      period: { from: '2026-02-01', to: '2026-11-30' },
      amount: -1,
      interest: true,
      secret: 'x',
    };
    expect(problemsOf('hunan', wrong)).toEqual([
      'secret unknown_field',
      ...['period.to date', 'violations.0 option', 'facts too_short', 'amount range'],
      'interestDetail required',
    ]);
  });

  it('a code newer than the act is refused as that (trap 33)', () => {
    expect(problemsOf('lincang', { ...answersOf('lincang', 'institution'), violations: ['N1'] })).toEqual([
      'violations.0 not_in_force',
    ]);
  });

  it('asks for a patient only after a consent, and for the admission only of a stay (PIPL 29)', () => {
    const agreed = { ...answers, patientConsent: { agreed: true, at: '2026-11-29T01:00:00Z' } };
    expect(problemsOf('hunan', { ...answers, patient: '李某' })).toEqual(['patient hidden_field']);
    expect(problemsOf('hunan', { ...agreed, patient: '李某', admissionNo: '1' })).toEqual([]);
    expect(problemsOf('hunan', { ...agreed, eventKind: '门诊', admissionNo: '1' })).toEqual([
      'admissionNo hidden_field',
    ]);
  });

  it('keeps no reporter: no name, no number, no wish for reward', () => {
    const keys = formOf('hunan').fields.map(({ key }) => key);
    for (const key of ['identity', 'name', 'mobile', 'wantsReward', 'insider', 'authorName']) {
      expect(keys).not.toContain(key);
    }
    expect(formOf('hunan').fields.filter(({ type }) => type === 'mobile')).toEqual([]);
  });

  it('keeps sealed what can name a person', () => {
    const sensitive = formOf('hunan')
      .fields.filter(isSensitive)
      .map(({ key }) => key);
    expect(sensitive.sort()).toEqual([
      ...['admissionNo', 'evidence', 'facts', 'insuredNo', 'interestDetail', 'patient', 'person', 'relation'],
      'staff',
    ]);
  });

  it('knows the kinds by the words that people read', () => {
    for (const kind of targetKinds) expect(targetKindOf(targetKindLabels[kind])).toBe(kind);
    expect(targetKindOf('别的')).toBeUndefined();
    const first = formOf('hunan').fields[0];
    expect(first && 'options' in first && first.options.map(({ value }) => value)).toEqual(
      Object.values(targetKindLabels),
    );
  });

  it('can be shown for every target: 12 to 24 questions', () => {
    for (const [id, kind] of each) {
      const count = visibleFields(formOf(id), { targetKind: targetKindLabels[kind] }, context).length;
      expect(count).toBeGreaterThanOrEqual(12);
      expect(count).toBeLessThanOrEqual(24);
    }
  });
});
