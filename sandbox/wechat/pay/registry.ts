import { cancelTransfer } from './endpoints/cancelTransfer.ts';
import { certificates } from './endpoints/certificates.ts';
import { createTransfer } from './endpoints/createTransfer.ts';
import { downloadBill, fundBill } from './endpoints/fundBill.ts';
import { queryByOutBillNo, queryByTransferBillNo } from './endpoints/queryTransfer.ts';
import { downloadReceipt, queryReceipt, requestReceipt } from './endpoints/receipts.ts';
import type { PayEndpoint } from './payEndpoint.ts';

/** Everything that the simulated WeChat Pay answers. */
export const payEndpoints: readonly PayEndpoint[] = [
  ...[createTransfer, queryByOutBillNo, queryByTransferBillNo, cancelTransfer],
  ...[requestReceipt, queryReceipt, downloadReceipt, fundBill, downloadBill, certificates],
];
