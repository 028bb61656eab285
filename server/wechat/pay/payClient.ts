import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import { readVerifiers } from './callback/verifiers.ts';
import { fetchFundBill } from './fundBill/fetchFundBill.ts';
import type { MerchantSettings } from './merchants.ts';
import { createPayApi, productionPayBase } from './payApi.ts';
import { type PayAnswer, type PayClient, type TransferOrder, transferStates } from './port.ts';
import { receiptCalls } from './receipts.ts';
import { createSigner } from './signer.ts';
import { readTransferBill } from './transferBill.ts';

export interface PayClientDeps {
  readonly merchant: MerchantSettings;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where WeChat reaches us, without a slash at the end. */
  readonly publicUrl: string;
  readonly baseUrl?: string;
  /** Milliseconds. */
  readonly timeoutMs?: number;
}

const bills = '/v3/fund-app/mch-transfer/transfer-bills';
/** Below, WeChat neither takes nor checks a name (wechat.md §4.4). */
const nameFromFen = 30;
const cancelled = z.object({ out_bill_no: z.string(), state: z.enum(transferStates) });

/** A merchant account over WeChat Pay's HTTP API (wechat.md §4.2). */
export function createPayClient(deps: PayClientDeps): PayClient {
  const { merchant, clock, log, publicUrl, timeoutMs = 10_000 } = deps;
  const { mchid, appid, limits } = merchant;
  const baseUrl = (deps.baseUrl ?? productionPayBase).replace(/\/+$/, '');
  const signer = createSigner(merchant);
  const api = createPayApi({
    ...{ signer, clock, log, baseUrl, timeoutMs },
    merchantKey: merchant.key,
    answersWith: merchant.answersWith,
    verifiers: readVerifiers(merchant.verifiers),
  });
  const expected = { mchid, appid };
  const numbered = (outBillNo: string) => `${bills}/out-bill-no/${encodeURIComponent(outBillNo)}`;

  return {
    limits,
    appid,
    mchId: mchid,
    merchantKey: merchant.key,
    async transfer(order) {
      const fault = orderFault(order, limits);
      if (fault) return fault;
      const { outBillNo, openid, amountFen, userName } = order;
      const name = userName !== undefined && amountFen >= nameFromFen ? userName : undefined;
      return api.call({
        name: 'transfer',
        method: 'POST',
        target: bills,
        secrets: [openid, ...(userName ? [userName] : [])],
        // The number exists with other parameters: what became of it a query says.
        open: ['ALREADY_EXISTS'],
        body: {
          appid,
          out_bill_no: outBillNo,
          transfer_scene_id: merchant.sceneId,
          openid,
          ...(name === undefined ? {} : { user_name: signer.encrypt(name, api.encryptionKey) }),
          transfer_amount: amountFen,
          transfer_remark: [...(order.remark || merchant.remark)].slice(0, 32).join(''),
          notify_url: `${publicUrl}${merchant.callbackPath}`,
          user_recv_perception: merchant.perception,
          transfer_scene_report_infos: merchant.reportInfos.map(({ infoType, infoContent }) => {
            return { info_type: infoType, info_content: infoContent };
          }),
        },
        read: (value) => readTransferBill(value, { ...expected, outBillNo, amountFen }),
      });
    },
    query: (outBillNo, amountFen) =>
      api.call({
        name: 'query',
        method: 'GET',
        target: numbered(outBillNo),
        absent: ['NOT_FOUND'],
        read: (value) => readTransferBill(value, { ...expected, outBillNo, amountFen }),
      }),
    cancel: (outBillNo) =>
      api.call({
        name: 'cancel',
        method: 'POST',
        target: `${numbered(outBillNo)}/cancel`,
        read(value) {
          const parsed = cancelled.safeParse(value);
          if (!parsed.success) return 'answer of an unexpected shape';
          if (parsed.data.out_bill_no !== outBillNo) return 'answer about another bill';
          return { value: { state: parsed.data.state } };
        },
      }),
    ...receiptCalls(api, baseUrl, timeoutMs),
    fundBill: (day) => fetchFundBill(api, day, { baseUrl, timeoutMs }),
  };
}

/** An order that WeChat would refuse is not sent: this call changed nothing. An earlier one may have. */
function orderFault(order: TransferOrder, limits: PayClient['limits']): PayAnswer<never> | null {
  const { minFen, maxFen, realNameFromFen } = limits;
  const { amountFen, userName } = order;
  const fault = (code: string): PayAnswer<never> => {
    return { kind: 'refused', status: 0, code, detail: 'not sent', certain: true };
  };
  if (!/^[0-9A-Za-z]{1,32}$/.test(order.outBillNo)) return fault('BAD_BILL_NUMBER');
  if (!Number.isSafeInteger(amountFen) || amountFen < minFen || amountFen > maxFen)
    return fault('AMOUNT_OUT_OF_LIMITS');
  return amountFen >= realNameFromFen && !userName ? fault('NAME_NEEDED') : null;
}
