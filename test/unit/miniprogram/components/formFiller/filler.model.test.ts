import { expect, it } from 'vitest';
import { formOf, matterForms } from '../../../../../bot/form/formOf.ts';
import {
  answered,
  carriedOver,
  contextOf,
  isAbout,
  newDraft,
  placed,
  problemsHere,
  problemsOfAll,
  screenOf,
  summaryOf,
} from '../../../../../miniprogram/components/formFiller/filler.model.ts';
import { callOf, supplementCall } from '../../../../../miniprogram/lib/handIns.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';
import { identities, leadAnswers } from '../../../../support/leads.ts';

const [profile] = loadProfiles().all;
if (!profile) throw new Error('no profile');
const about = { profile, bureau: { id: 'b', name: '某市医疗保障局' } };
const lead = formOf('tip', { form: matterForms.tip, mode: 'public' }, about);
const apply = profile.recruit.applicationForm?.value ?? { id: '', version: 0 };
const application = formOf('apply', { form: apply, mode: 'public' }, about);
const context = contextOf('2026-11-30', {}, {});
const whole: Record<string, unknown> = {
  ...identities.anonymous,
  ...leadAnswers({ region: { name: '城关镇' } }),
};
const draftOf = (answers: object, form = matterForms.tip) =>
  newDraft('lead', form, {}, { clientId: 'c1', now: 0, answers: { ...answers } });

it('an answer that hides others takes theirs away; an empty one is none', () => {
  const named = { identity: '实名', name: '王小翠' };
  expect(answered(lead, named, context, 'identity', '匿名')).toEqual({ identity: '匿名' });
  expect(answered(lead, named, context, 'name', undefined)).toEqual({ identity: '实名' });
});

it('a letter that is passed on has an author to ask about; without one nothing is left of them', () => {
  const relayed = { ...whole, howKnown: '转递来信' };
  const asked = contextOf('2026-11-30', {}, relayed);
  expect(problemsOfAll(lead, relayed, context).problems).toEqual([]);
  expect(problemsOfAll(lead, relayed, asked).problems.map(({ path }) => path)).toEqual(['authorConsent']);
  const own = { ...relayed, authorConsent: true, authorName: '李四光' };
  const changed = contextOf('2026-11-30', {}, { ...own, howKnown: '亲身经历' });
  expect(answered(lead, own, changed, 'howKnown', '亲身经历')).toEqual({ ...whole, howKnown: '亲身经历' });
});

it('goes step by step to the summary, which names where each answer is corrected', () => {
  const first = screenOf(lead, {}, context, 0);
  expect([first.isReview, first.progress]).toEqual([false, `第 1/${first.steps} 步`]);
  const last = screenOf(lead, whole, context, 99);
  expect([last.isReview, last.fields, last.progress]).toEqual([true, [], '最后一步：核对']);
  const rows = summaryOf(lead, whole, context);
  expect(rows.find(({ key }) => key === 'facts')).toMatchObject({
    text: whole.facts,
    step: expect.any(Number),
  });
  expect(rows.every(({ text, step }) => text !== '' && step >= 0)).toBe(true);
});

it('a refused consent that must be given ends the questions; the other kind does not', () => {
  const at = new Date(0).toISOString();
  expect(screenOf(application, {}, context, 0).isStopped).toBe(false);
  expect(screenOf(application, { privacyConsent: { agreed: false, at } }, context, 0).isStopped).toBe(true);
  expect(screenOf(application, { privacyConsent: { agreed: true, at } }, context, 0).isStopped).toBe(false);
});

it('finds what is wrong on a screen and in the whole, and the first step of it', () => {
  expect(problemsHere(lead, {}, context, 0).map(({ path }) => path)).toContain('identity');
  expect(problemsOfAll(lead, whole, context)).toEqual({ problems: [], step: -1 });
  const { problems, step } = problemsOfAll(lead, { ...whole, facts: '短' }, context);
  expect(problems.map(({ path }) => path)).toEqual(['facts']);
  expect(screenOf(lead, whole, context, step).fields.map(({ key }) => key)).toContain('facts');
});

it('puts what the server found at the fields, also those of the other form, and the rest on top', () => {
  const found = [
    { path: 'identity.mobile.number', code: 'format', message: 'a' },
    { path: 'facts', code: 'too_short', message: 'b' },
    { path: 'mode', code: 'mode_closed', message: 'c' },
  ];
  const { problems, rest } = placed(lead, found);
  expect([problems.map(({ path }) => path), rest]).toEqual([['mobile.number', 'facts'], ['c']]);
});

it('a republished form keeps the answers that it still has', () => {
  const newer = { ...lead, version: 3, fields: lead.fields.filter(({ key }) => key !== 'interest') };
  const { draft, isNewForm } = carriedOver(
    draftOf(whole),
    { form: { id: 'lead', version: 3 }, definition: newer },
    context,
  );
  expect([isNewForm, draft.form.version, draft.answers.facts]).toEqual([true, 3, whole.facts]);
  expect(draft.answers).not.toHaveProperty('interest');
  expect(carriedOver(draftOf(whole), { form: matterForms.tip, definition: lead }, context).isNewForm).toBe(
    false,
  );
});

it('a draft of another application is of no use for this one', () => {
  const draft = { ...draftOf({}), about: { no: 'SQ1' } };
  expect([
    isAbout(draft, { no: 'SQ1' }),
    isAbout(draft, { no: 'SQ2' }),
    isAbout(draft, {}),
    isAbout(null, {}),
  ]).toEqual([...[true, false, false, false]]);
});

it('hands in: who reports apart from what, the mode of an application, the number of a correction', () => {
  const call = callOf(draftOf(whole), ['identity', 'name', 'mobile', 'remember', 'wantsReward']);
  const { identity, answers, confirmedNew } = call.body as Record<string, Record<string, unknown>>;
  expect(identity).toEqual(identities.anonymous);
  expect(answers).not.toHaveProperty('identity');
  expect(confirmedNew).toBeUndefined();
  const apply = { ...draftOf({}), purpose: 'apply' as const, about: { mode: 'open_call', callId: 'c' } };
  expect(callOf(apply, []).body).toMatchObject({ mode: 'open_call', callId: 'c', clientId: 'c1' });
  const correct = { ...draftOf({}), purpose: 'correct' as const, about: { no: 'SQ1' } };
  expect(callOf(correct, [])).toMatchObject({
    path: '/api/mini/applications/{no}/resubmit',
    params: { no: 'SQ1' },
  });
  const added = supplementCall(draftOf({ ...whole, evidence: [{ id: 'e1' }] }), 'XS1');
  expect(added).toMatchObject({ params: { no: 'XS1' }, body: { clientId: 'c1', evidenceIds: ['e1'] } });
  expect(JSON.stringify(added)).toContain(String(whole.facts));
});
