import { messageLabels } from '../domain/messages/labels.ts';
import type { DeliveryDoc, DeliveryState } from '../models/delivery.ts';

const stateLabels: Record<DeliveryState, string> = {
  pending: '等待发送',
  sending: '正在发送',
  sent: '已发出',
  delivered: '已送达',
  failed: '未送达',
  unknown: '结果未知',
};

const channelLabels: Record<string, string> = {
  template: '公众号模板消息',
  customerService: '公众号客服消息',
};

/** A notice to a person: what became of it and, when it did not arrive, why. */
export function presentDelivery(delivery: DeliveryDoc) {
  const { _id, kind, channel, state, attempts, createdAt, finishedAt, reason } = delivery;
  return {
    id: _id,
    kindLabel: messageLabels[kind] ?? '通知',
    channelLabel: channelLabels[channel] ?? '其他渠道',
    state,
    stateLabel: stateLabels[state],
    attempts,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    reason: reason ?? null,
  };
}
