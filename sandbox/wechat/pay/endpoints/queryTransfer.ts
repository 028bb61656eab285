import type { PayEndpoint, PayRequest } from '../payEndpoint.ts';
import { notFound } from '../payError.ts';
import type { TransferRow } from '../payRows.ts';
import { rowKey } from '../transfers.ts';
import { queryView } from '../views.ts';

const horizonMs = 30 * 86_400_000;

/** The merchant's transfer under this number. @throws PayError 404 */
export function transferOf({ world, merchant }: PayRequest, outBillNo: string | undefined): TransferRow {
  const row = world.payTransfers.get(rowKey(merchant.mchid, outBillNo ?? ''));
  if (!row) throw notFound();
  return row;
}

function young(request: PayRequest, row: TransferRow): TransferRow {
  if (row.createdAt < request.world.clock.now() - horizonMs) throw notFound();
  return row;
}

/** 商户单号查询转账单: of the last 30 days. */
export const queryByOutBillNo: PayEndpoint = {
  name: 'query',
  method: 'GET',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/out-bill-no\/([^/]+)$/,
  handle: (request) => ({ json: queryView(young(request, transferOf(request, request.params[0]))) }),
};

/** 微信单号查询转账单. */
export const queryByTransferBillNo: PayEndpoint = {
  name: 'query',
  method: 'GET',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/transfer-bill-no\/([^/]+)$/,
  handle(request) {
    const { world, merchant, params } = request;
    const row = [...world.payTransfers.values()].find(
      (one) => one.mchid === merchant.mchid && one.transferBillNo === params[0],
    );
    if (!row) throw notFound();
    return { json: queryView(young(request, row)) };
  },
};
