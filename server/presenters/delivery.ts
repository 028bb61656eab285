import type { DeliveryState } from '../models/delivery.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';

const stateLabels: Record<DeliveryState, string> = {
  pending: '等待发送',
  sending: '正在发送',
  sent: '已发出',
  delivered: '已送达',
  failed: '未送达',
  unknown: '结果未知',
};

const kindLabels: Record<string, string> = { applicationStatus: '办理结果通知' };
const channelLabels: Record<string, string> = {
  template: '公众号模板消息',
  customerService: '公众号客服消息',
};

/** A notice to the applicant: what became of it and, when it did not arrive, why. */
export function presentDelivery(delivery: ApplicationFile['deliveries'][number]) {
  const { _id, kind, channel, state, attempts, createdAt, finishedAt, reason } = delivery;
  return {
    id: _id,
    kindLabel: kindLabels[kind] ?? '通知',
    channelLabel: channelLabels[channel] ?? '其他渠道',
    state,
    stateLabel: stateLabels[state],
    attempts,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    reason: reason ?? null,
  };
}
