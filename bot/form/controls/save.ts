import { saved } from '../cancelAnswer.ts';
import { isUnbegun, leaveUnbegun } from '../unbegun.ts';
import type { Control } from './types.ts';

export const save: Control = {
  words: [
    '保存',
    '暂存',
    '先保存',
    '保存一下',
    '稍后',
    '稍后再填',
    '稍后填',
    '以后再填',
    '等会再填',
    '先不交',
  ],
  run: (form) => (isUnbegun(form.purpose, form.draft) ? leaveUnbegun(form) : saved(form.draft)),
};
