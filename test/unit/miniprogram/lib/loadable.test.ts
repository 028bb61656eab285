import { expect, it } from 'vitest';
import { ApiError, noAnswer } from '../../../../miniprogram/api/apiError.ts';
import { failedOver, failedWith } from '../../../../miniprogram/lib/loadable.ts';

const refusal = new ApiError({ code: 'mini.not_linked', message: '请先关联公众号。' });

it('says why, with the code that leads on', () => {
  expect(failedWith(refusal)).toEqual({
    state: 'error',
    problem: '请先关联公众号。',
    code: 'mini.not_linked',
  });
  expect(failedWith('?')).toMatchObject({ state: 'error', problem: '没有打开，请重试。' });
});

it('what is kept stays on the screen without a network, and goes when the server refuses it', () => {
  expect(failedOver('ready', noAnswer())).toEqual({});
  expect(failedOver('ready', refusal)).toMatchObject({ state: 'error', code: 'mini.not_linked' });
  expect(failedOver('loading', noAnswer())).toMatchObject({ state: 'error', code: 'network' });
});
