import { expect, it } from 'vitest';
import { sentOf } from '../../../../miniprogram/lib/sendOrKeep.model.ts';

it('tells done, kept and refused apart, and says what is wrong as the server said it', () => {
  expect(sentOf({ state: 'done' })).toEqual({ state: 'done' });
  expect(sentOf({ state: 'waiting' })).toMatchObject({
    state: 'kept',
    text: expect.stringContaining('自动发送'),
  });
  const refusal = { code: 'input.invalid', message: '请按提示修改。', problems: [] };
  expect(sentOf({ state: 'refused', refusal })).toEqual({ state: 'refused', text: '请按提示修改。' });
  const problems = [{ path: 'text', code: 'required', message: '请写内容。' }];
  expect(sentOf({ state: 'refused', refusal: { ...refusal, problems } })).toMatchObject({
    text: '请写内容。',
  });
});
