import { createPrivateKey, createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { sceneFaults } from './scenes.ts';

const fen = z.int().min(1);
/** A key in PEM; its text is never part of a message. */
const pem = (read: (text: string) => unknown, what: string) =>
  z.string().refine((text) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  }, `must be ${what} in PEM`);

const merchant = z
  .strictObject({
    key: z.string().regex(/^[\w-]{1,64}$/),
    bureauId: z.string().min(1),
    mchid: z.string().regex(/^\d{8,32}$/),
    /** The mini program's, bound to the merchant: openids of payees are its own. */
    appid: z.string().regex(/^[\w-]{1,64}$/),
    /** Serial number of the merchant's certificate (商户API证书). */
    serialNo: z.string().regex(/^[0-9A-Za-z]{8,64}$/),
    privateKey: pem(createPrivateKey, 'a private key'),
    apiV3Key: z.string().refine((key) => Buffer.byteLength(key) === 32, 'must be 32 bytes'),
    /** WeChat's keys by serial: 微信支付公钥 (`PUB_KEY_ID_…`) and platform certificates; both during a change. */
    verifiers: z.record(
      z.string().regex(/^[0-9A-Za-z_]{8,64}$/),
      pem(createPublicKey, 'a public key or a certificate'),
    ),
    /** The one of them that WeChat is to sign answers with, and that names are encrypted with. */
    answersWith: z.string(),
    callbackPath: z.string().regex(/^\/[\w/-]+$/, 'a path without a query: WeChat refuses one in notify_url'),
    sceneId: z.string().default('1002'),
    perception: z.string().default('行政奖励'),
    reportInfos: z
      .array(z.strictObject({ infoType: z.string().min(1).max(15), infoContent: z.string().min(1).max(32) }))
      .default([{ infoType: '补贴类型', infoContent: '举报奖励' }]),
    /** As 产品设置 of the merchant shows them for the scene: WeChat names no common numbers. */
    limits: z
      .strictObject({ minFen: fen, maxFen: fen, realNameFromFen: fen.default(200_000) })
      .refine(({ minFen, maxFen }) => minFen <= maxFen, 'minFen is above maxFen'),
    /** What the payee reads when the order names nothing of its own. */
    remark: z.string().min(1).max(32).default('举报奖励'),
  })
  .superRefine((one, context) => {
    if (!Object.hasOwn(one.verifiers, one.answersWith))
      context.addIssue({ code: 'custom', path: ['answersWith'], message: 'is not among the verifiers' });
    for (const message of sceneFaults(one.sceneId, one.perception, one.reportInfos))
      context.addIssue({ code: 'custom', path: ['sceneId'], message });
  });

/** Shape of PAY_MERCHANTS_FILE: at most one merchant account for each bureau. */
export const merchantsSchema = z.array(merchant).superRefine((merchants, context) => {
  for (const field of ['key', 'bureauId', 'callbackPath'] as const) {
    const values = merchants.map((one) => one[field]);
    for (const [index, value] of values.entries())
      if (values.indexOf(value) !== index)
        context.addIssue({ code: 'custom', path: [index, field], message: 'is used twice' });
  }
});

/** One merchant account, as configured. Secrets: never log an object that holds these. */
export type MerchantSettings = z.output<typeof merchant>;
