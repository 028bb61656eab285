import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitRest } from '../../../../bot/fields/splitRest.ts';
import { activityReplyV1 } from '../../../../server/forms/definitions/activityReply/v1.ts';

const [field] = activityReplyV1.fields;
if (field?.type !== 'choice') throw new Error('the first question is no choice');

it.each([
  ['不参加', '不参加', {}],
  ['不参加了', '不参加', {}],
  ['不参加,家里有事', '不参加', { reason: '家里有事' }],
  ['不参加家里有事', '不参加', { reason: '家里有事' }],
  ['请假 那天要陪护', '不参加', { reason: '那天要陪护' }],
  ['去不了', '不参加', {}],
  ['参加吧', '参加', {}],
  ['参加,会晚到', '参加', { note: '会晚到' }],
  ['去', '参加', {}],
] as const)('%s', (said, value, also) => {
  expect(splitRest(said, field)).toEqual({ value, also });
});

it.each(['参加吗', '参加 吗?', '去哪里', '去得了吗', '参加不参加', '请假行吗?', '别的', ''])(
  '%s is none',
  (said) => {
    expect(splitRest(said, field)).toBeNull();
  },
);

it('never reads a yes into what follows a yes without a gap', () => {
  const tail = fc
    .string({ minLength: 1, maxLength: 10 })
    .filter((one) => /^[^\s,，。.;；:：、了的吧啊呀哦嘛啦哈一!！~～]/u.test(one));
  fc.assert(
    fc.property(fc.constantFrom('参加', '去', '能去', '会去'), tail, (word, more) => {
      expect(splitRest(`${word}${more}`, field)?.value).not.toBe('参加');
    }),
  );
});
