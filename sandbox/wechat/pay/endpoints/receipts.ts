import { createHash } from 'node:crypto';
import { chinaTime } from '../chinaTime.ts';
import type { PayEndpoint } from '../payEndpoint.ts';
import { notFound, PayError, paramError } from '../payError.ts';
import type { TransferRow } from '../payRows.ts';
import { rowKey } from '../transfers.ts';
import { transferOf } from './queryTransfer.ts';

/** A receipt's file: a text in place of the signed PDF. */
export function receiptFile(row: TransferRow): Buffer {
  const yuan = (row.amountFen / 100).toFixed(2);
  return Buffer.from(`%PDF-1.4\n% 电子回单（沙箱） ${row.outBillNo} ${row.transferBillNo} ¥${yuan}\n%%EOF\n`);
}

/** 商户单号申请电子回单; only what has a name on it gets one. */
export const requestReceipt: PayEndpoint = {
  name: 'requestReceipt',
  method: 'POST',
  path: /^\/v3\/fund-app\/mch-transfer\/elecsign\/out-bill-no$/,
  handle(request) {
    const { world } = request;
    const body = request.body as { out_bill_no?: unknown } | null;
    if (typeof body?.out_bill_no !== 'string') throw paramError('out_bill_no');
    const row = transferOf(request, body.out_bill_no);
    if (row.state !== 'SUCCESS') throw new PayError(400, 'INVALID_REQUEST', '转账单未成功');
    if (JSON.parse(row.fingerprint).user_name === undefined)
      throw new PayError(400, 'INVALID_REQUEST', '未传入收款用户姓名，不支持申请电子回单');
    row.receiptAt ??= world.clock.now();
    world.payTransfers.put(rowKey(row.mchid, row.outBillNo), row);
    return { json: { state: 'GENERATING', create_time: chinaTime(row.receiptAt) } };
  },
};

/** 商户单号查询电子回单. */
export const queryReceipt: PayEndpoint = {
  name: 'receipt',
  method: 'GET',
  path: /^\/v3\/fund-app\/mch-transfer\/elecsign\/out-bill-no\/([^/]+)$/,
  handle(request) {
    const row = transferOf(request, request.params[0]);
    if (row.receiptAt === null) throw notFound();
    return {
      json: {
        state: 'FINISHED',
        create_time: chinaTime(row.receiptAt),
        update_time: chinaTime(row.receiptAt),
        hash_type: 'SHA256',
        hash_value: createHash('sha256').update(receiptFile(row)).digest('hex'),
        download_url: `${request.world.url}/v3/transferreceipt/file?token=${row.outBillNo}`,
      },
    };
  },
};

/** The file; not signed. */
export const downloadReceipt: PayEndpoint = {
  name: 'download',
  method: 'GET',
  path: /^\/v3\/transferreceipt\/file$/,
  handle(request) {
    return { file: receiptFile(transferOf(request, request.query.get('token') ?? '')) };
  },
};
