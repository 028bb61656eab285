import { Reconciliation } from '../../models/reconciliation.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';

/** Ten years. */
const most = 120;

/**
 * The months that were compared, newest first.
 * @throws DomainError `permission.denied`
 */
export async function listReconciliations({
  actor,
  merchants,
}: {
  actor: StaffActor;
  merchants: PayMerchants;
}) {
  const { bureauId } = actor;
  authorize(actor, 'reconciliation.read', { bureauId });
  const rows = await Reconciliation.find({ bureauId }).sort({ month: -1 }).limit(most).lean();
  return {
    rows,
    paysByWechat: merchants.has(bureauId),
    mayStart: can(actor, 'reconciliation.work', { bureauId }),
  };
}
