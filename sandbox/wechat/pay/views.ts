import { chinaTime } from './chinaTime.ts';
import type { TransferRow } from './payRows.ts';

/** The answer to 发起转账. */
export function createdView(row: TransferRow): object {
  return {
    out_bill_no: row.outBillNo,
    transfer_bill_no: row.transferBillNo,
    create_time: chinaTime(row.createdAt),
    state: row.state,
    ...(row.failReason ? { fail_reason: row.failReason } : {}),
    ...(row.state === 'WAIT_USER_CONFIRM' ? { package_info: row.packageInfo } : {}),
  };
}

/** The answer to a query; package_info is in the creation's answer only. */
export function queryView(row: TransferRow): object {
  return {
    mch_id: row.mchid,
    out_bill_no: row.outBillNo,
    transfer_bill_no: row.transferBillNo,
    appid: row.appid,
    state: row.state,
    transfer_amount: row.amountFen,
    transfer_remark: row.remark,
    ...(row.failReason ? { fail_reason: row.failReason } : {}),
    openid: row.openid,
    create_time: chinaTime(row.createdAt),
    update_time: chinaTime(row.updatedAt),
  };
}
