import { expect, it } from 'vitest';
import { formCopy, presentCopy } from '../../../../sandbox/miniprogram/copyForms.ts';

it('the form engine of the mini program is that of the server (npm run forms:copy)', () => {
  expect(Object.fromEntries(presentCopy())).toEqual(Object.fromEntries(formCopy()));
});
