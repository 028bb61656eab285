import { chinaTime } from '../chinaTime.ts';
import type { PayEndpoint } from '../payEndpoint.ts';
import { PayError } from '../payError.ts';
import { isFinal, moveLater } from '../transfers.ts';
import { transferOf } from './queryTransfer.ts';

/** 撤销转账: takes effect later, and a confirmation in between wins. */
export const cancelTransfer: PayEndpoint = {
  name: 'cancel',
  method: 'POST',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/out-bill-no\/([^/]+)\/cancel$/,
  handle(request) {
    const { world } = request;
    const row = transferOf(request, request.params[0]);
    if (row.state === 'TRANSFERING' || (isFinal(row) && row.state !== 'CANCELLED'))
      throw new PayError(400, 'INVALID_REQUEST', '当前状态不支持撤销');
    if (row.state !== 'CANCELING' && row.state !== 'CANCELLED')
      moveLater(world, row, 'CANCELING', world.config.settings.payCancelMs);
    const { outBillNo, transferBillNo, state, updatedAt } = row;
    return {
      json: {
        out_bill_no: outBillNo,
        transfer_bill_no: transferBillNo,
        state,
        update_time: chinaTime(updatedAt),
      },
    };
  },
};
