import type { Given } from '../domain/deliveries/given.ts';
import { viaLabels } from '../domain/deliveries/vias.ts';
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

const givenLabels: Record<Given['how'], string> = { wechat: '微信已送达', inbox: '收件箱可见' };

/** A notice to a person: what became of it and, when it did not arrive, why. */
export function presentDelivery(delivery: DeliveryDoc & { given: Given | null }) {
  const { given } = delivery;
  const { _id, kind, via, viaReason, state, attempts, createdAt, finishedAt, reason } = delivery;
  return {
    id: _id,
    kindLabel: messageLabels[kind] ?? '通知',
    /** The way that was taken, and why; null before one was. */
    channelLabel: via ? viaLabels[via] : null,
    channelReason: viaReason ?? null,
    state,
    stateLabel: stateLabels[state],
    attempts,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    reason: reason ?? null,
    /** Since when this counts as told, and how we know. */
    given: given ? { at: given.at.toISOString(), label: givenLabels[given.how] } : null,
  };
}
