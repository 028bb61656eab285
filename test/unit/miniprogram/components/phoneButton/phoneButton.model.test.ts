import { expect, it } from 'vitest';
import { ApiError, noAnswer } from '../../../../../miniprogram/api/apiError';
import {
  withoutCode,
  withoutNumber,
} from '../../../../../miniprogram/components/phoneButton/phoneButton.model';

it.each([
  [{ errMsg: 'getPhoneNumber:fail user deny' }, /没有使用微信手机号.*直接填写，一样可以办理/],
  [{ errMsg: 'getPhoneNumber:fail:user cancel' }, /没有使用微信手机号/],
  [{ errMsg: 'getPhoneNumber:fail no quota', errno: 1400001 }, /次数用完/],
  [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }, /隐私说明/],
  // Before base library 2.21.2 there is no code.
  [{ errMsg: 'getPhoneNumber:ok' }, /没有给出手机号/],
  [{}, /没有给出手机号/],
])('%j says what happened and that it can be typed', (detail, words) => {
  expect(withoutCode(detail)).toMatch(words);
  expect(withoutCode(detail)).toContain('直接填写');
});

it('the server says it in its own words where it is about the number, else there is one sentence', () => {
  const refusal = new ApiError({ code: 'mini.phone_foreign', message: '不是内地手机号，请直接填写。' });
  expect(withoutNumber(refusal)).toBe('不是内地手机号，请直接填写。');
  for (const error of [
    noAnswer(),
    new ApiError({ code: 'internal.error', message: 'x' }),
    new Error('x'),
    {},
  ])
    expect(withoutNumber(error)).toBe('现在取不到手机号，请在上面直接填写。');
});
