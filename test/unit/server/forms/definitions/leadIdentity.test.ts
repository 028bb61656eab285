import { expect, it } from 'vitest';
import { identityChoices } from '../../../../../server/forms/definitions/leadIdentity/identityChoices.ts';
import {
  type Answers,
  fieldOf,
  isSensitive,
  validateAnswers,
} from '../../../../../server/forms/engine/index.ts';
import { formFor } from '../../../../../server/profiles/formFor.ts';
import { loadProfiles } from '../../../../../server/profiles/load.ts';

const form = formFor({ id: 'lead-identity', version: 1 }, loadProfiles().get('hunan'), { name: '某局' });
const problemsOf = (answers: Answers, mode = 'direct') =>
  validateAnswers(form, answers, { today: '2026-11-29', mode }).problems.map(
    ({ path, code }) => `${path} ${code}`,
  );
const mobile = { number: '13800138000', verified: false };

it('a named reporter gives a name and a number, nobody else can', () => {
  expect(problemsOf({ identity: '实名', name: '张三', mobile, wantsReward: false })).toEqual([]);
  expect(problemsOf({ identity: '实名', wantsReward: false })).toEqual(['name required', 'mobile required']);
  const anonymous = { identity: '匿名', remember: false, wantsReward: true };
  expect(problemsOf(anonymous)).toEqual([]);
  expect(problemsOf({ ...anonymous, name: '张三', mobile })).toEqual([
    'name hidden_field',
    'mobile hidden_field',
  ]);
  expect(problemsOf({ identity: '监督员实名', wantsReward: false })).toEqual([]);
});

it('only the anonymous are asked whether their WeChat identity is remembered', () => {
  expect(problemsOf({ identity: '匿名', wantsReward: false })).toEqual(['remember required']);
  expect(problemsOf({ identity: '监督员实名', remember: true, wantsReward: false })).toEqual([
    'remember hidden_field',
  ]);
});

it('asks for the writer of a relayed letter, and their name only with their consent', () => {
  const supervisor = { identity: '监督员实名', wantsReward: false };
  expect(problemsOf({ ...supervisor, authorConsent: true })).toEqual(['authorConsent hidden_field']);
  expect(problemsOf(supervisor, 'relayed')).toEqual(['authorConsent required']);
  expect(problemsOf({ ...supervisor, authorConsent: false, authorName: '李四' }, 'relayed')).toEqual([
    'authorName hidden_field',
  ]);
  expect(problemsOf({ ...supervisor, authorConsent: true, authorName: '李四' }, 'relayed')).toEqual([]);
});

it('asks of insiders only those who want a reward', () => {
  expect(problemsOf({ identity: '监督员实名', wantsReward: false, insider: '内部人员' })).toEqual([
    'insider hidden_field',
  ]);
});

it('every choice has its name in the system, and everything that names somebody is sealed', () => {
  const choice = fieldOf(form, 'identity');
  expect(choice?.type === 'choice' && choice.options.map(({ value }) => value)).toEqual(
    Object.keys(identityChoices),
  );
  const sealed = form.fields.filter(isSensitive).map(({ key }) => key);
  expect(sealed).toEqual(['name', 'mobile', 'insider', 'authorName', 'authorContact']);
});
