import { z } from 'zod';
import { type TransferBill, transferStates } from './port.ts';

const bill = z.object({
  out_bill_no: z.string(),
  transfer_bill_no: z.string().min(1),
  state: z.enum(transferStates),
  mch_id: z.string().optional(),
  appid: z.string().optional(),
  transfer_amount: z.int().optional(),
  fail_reason: z.string().optional(),
  package_info: z.string().optional(),
  update_time: z.string().optional(),
  create_time: z.string().optional(),
});

/** What an answer must be about; what is not given is not compared. */
export interface ExpectedBill {
  outBillNo: string;
  mchid: string;
  appid: string;
  amountFen?: number | undefined;
}

/** Reads a transfer; a string says why the answer is not about the transfer that was asked for. */
export function readTransferBill(value: unknown, expected: ExpectedBill): { value: TransferBill } | string {
  const parsed = bill.safeParse(value);
  if (!parsed.success) return 'answer of an unexpected shape';
  const found = parsed.data;
  if (found.out_bill_no !== expected.outBillNo) return 'answer about another bill';
  if (found.mch_id !== undefined && found.mch_id !== expected.mchid) return 'answer about another merchant';
  if (found.appid !== undefined && found.appid !== expected.appid) return 'answer about another app';
  const amountFen = found.transfer_amount ?? null;
  if (amountFen !== null && amountFen !== (expected.amountFen ?? amountFen))
    return 'answer about another amount';
  return {
    value: {
      outBillNo: found.out_bill_no,
      transferBillNo: found.transfer_bill_no,
      state: found.state,
      amountFen,
      failReason: found.fail_reason || null,
      packageInfo: found.package_info || null,
      updatedAt: dateOf(found.update_time ?? found.create_time),
    },
  };
}

function dateOf(text: string | undefined): Date | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}
