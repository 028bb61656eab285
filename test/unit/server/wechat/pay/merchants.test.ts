import { expect, test } from 'vitest';
import { merchantsSchema } from '../../../../../server/wechat/pay/merchants.ts';
import { keys, merchant } from './support.ts';

const faults = (change: object, others: object[] = []) => {
  const parsed = merchantsSchema.safeParse([{ ...merchant, ...change }, ...others]);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

test('takes a merchant, and fills in what a bureau need not say', () => {
  const { sceneId, perception, reportInfos, remark, ...rest } = merchant;
  const limits = { minFen: 10, maxFen: 2_000_000 };
  expect(merchantsSchema.parse([{ ...rest, limits }])).toEqual([merchant]);
  expect([sceneId, perception, reportInfos.length, remark]).toEqual(['1002', '行政奖励', 1, '举报奖励']);
});

test.each<[string, object, RegExp]>([
  ['an APIv3 key of 31 bytes', { apiV3Key: 'x'.repeat(31) }, /apiV3Key/],
  ['a private key that is none', { privateKey: 'secret-text' }, /privateKey must be a private key/],
  ['a verifier that is none', { verifiers: { PUB_KEY_ID_1: 'x' } }, /verifiers/],
  ['answers under no verifier', { answersWith: 'PUB_KEY_ID_404404' }, /answersWith/],
  ['an unknown scene', { sceneId: '9999' }, /sceneId/],
  ['a perception of another scene', { perception: '现金奖励' }, /perception/],
  ['a report of another scene', { reportInfos: [{ infoType: '活动名称', infoContent: 'x' }] }, /reportInfos/],
  ['no report', { reportInfos: [] }, /reportInfos/],
  ['limits the wrong way round', { limits: { minFen: 20, maxFen: 10 } }, /limits/],
  ['a callback with a query', { callbackPath: '/wechatpay/city?x=1' }, /callbackPath/],
  ['something unknown', { publicKey: keys.merchant.publicKey }, /publicKey/],
])('refuses %s at start, without showing a value', (_what, change, problem) => {
  const found = faults(change).join('\n');
  expect(found).toMatch(problem);
  expect(found).not.toContain('secret-text');
});

test('one bureau has one merchant, one path, one key', () => {
  expect(faults({}, [merchant]).length).toBe(3);
  expect(faults({}, [{ ...merchant, key: 'b', bureauId: 'b', callbackPath: '/wechatpay/b' }])).toEqual([]);
});
