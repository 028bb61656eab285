import { createCipheriv, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { CallbackMerchant } from '../../server/wechat/pay/callback/openPayCallback.ts';
import { readVerifiers } from '../../server/wechat/pay/callback/verifiers.ts';
import type { MerchantSettings } from '../../server/wechat/pay/merchants.ts';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const keys = { merchant: pair(), wechat: pair() };
const serial = 'PUB_KEY_ID_0123456789012345678901234567';
const apiV3Key = '0123456789abcdef0123456789abcdef';
const mchid = '1900000001';

/** The merchant of the benchmark. */
export function merchantOf(): { settings: MerchantSettings; callback: CallbackMerchant } {
  const callbackPath = '/wechatpay/bench';
  const verifiers = { [serial]: keys.wechat.publicKey };
  return {
    settings: {
      ...{ key: 'bench', bureauId: 'bench', mchid, appid: 'wxfedcba9876543210', serialNo: 'F'.repeat(40) },
      ...{ privateKey: keys.merchant.privateKey, apiV3Key, verifiers, answersWith: serial, callbackPath },
      ...{ sceneId: '1002', perception: '行政奖励', remark: '举报奖励' },
      reportInfos: [{ infoType: '补贴类型', infoContent: '举报奖励' }],
      limits: { minFen: 10, maxFen: 2_000_000, realNameFromFen: 200_000 },
    },
    callback: {
      ...{ key: 'bench', mchid, callbackPath, verifiers: readVerifiers(verifiers) },
      apiV3Key: Buffer.from(apiV3Key),
    },
  };
}

/** WeChat's headers for these bytes, now. */
export function signatureOf(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const bytes = Buffer.from(`${timestamp}\n${nonce}\n${body}\n`);
  return {
    'Content-Type': 'application/json',
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': serial,
    'Wechatpay-Signature': sign('RSA-SHA256', bytes, keys.wechat.privateKey).toString('base64'),
  };
}

/** A notification that this transfer ended. */
export function callbackOf(outBillNo: string): string {
  const nonce = randomBytes(6).toString('hex');
  const plain = JSON.stringify({
    ...{ out_bill_no: outBillNo, transfer_bill_no: '1330001', state: 'SUCCESS', mch_id: mchid },
    ...{ transfer_amount: 50_000, openid: 'oBenchOpenid' },
  });
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from('mch_payment'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    event_type: 'MCHTRANSFER.BILL.FINISHED',
    resource: {
      ...{ algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64') },
      ...{ associated_data: 'mch_payment', nonce },
    },
  });
}

/** A fund bill of transfers of ¥500.05 each. */
export function fundBillOf(count: number): string {
  const rows = Array.from({ length: count }, (_, n) =>
    [
      ...['2026-11-29 10:00:00', `133${n}`, `190000${n}`, '商家转账', '转账', '支出', '500.05', '1000.00'],
      ...['system', '举报奖励', `JL2026${n}`],
    ]
      .map((field) => `\`${field}`)
      .join(','),
  );
  const sum = ((count * 50_005) / 100).toFixed(2);
  return [
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号',
    ...rows,
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    `\`${count}.0,\`0.0,\`0.00,\`${count}.0,\`${sum}`,
    '',
  ].join('\r\n');
}
