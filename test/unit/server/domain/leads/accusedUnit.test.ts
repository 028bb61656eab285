import { expect, it } from 'vitest';
import { accusedUnit } from '../../../../../server/domain/leads/accusedUnit.ts';
import { identityWords, namesReporter } from '../../../../../server/domain/leads/identity.ts';

const county = { _id: 'county', name: '渝北区医疗保障局' };
const city = { _id: 'city', name: '重庆市医疗保障局' };
const beside = { _id: 'beside', name: '江北区医疗保障局' };
const units = [county, city, beside];
const meant = (said: string) => accusedUnit(said, units)?._id;

it.each([
  ['重庆市医疗保障局', 'city'],
  ['重庆市医保局基金监管处', 'city'],
  ['市医保局', 'city'],
  ['重庆市渝北区医保局', 'county'],
  ['区 医 保 局', 'county'],
  ['江北区医保局的工作人员', 'beside'],
])('%s is %s', (said, id) => {
  expect(meant(said)).toBe(id);
});

it('what names none of them, or says nothing, is none', () => {
  expect(meant('县医保局')).toBeUndefined();
  expect(meant('局')).toBeUndefined();
  expect(meant('')).toBeUndefined();
});

it('everybody who signed is kept out of texts, and the words around their names are not', () => {
  const words = identityWords({ name: '王小翠', coReporters: '李四 电话13900139000、联系电话：赵五1380013' });
  expect(namesReporter('请联系李四。', words)).toBe(true);
  expect(namesReporter('打 139-0013-9000。', words)).toBe(true);
  expect(namesReporter('请打办公电话，写明联系电话。', words)).toBe(false);
});
