import { messageLabels } from '../domain/messages/labels.ts';
import type { TestSendDoc } from '../models/testSend.ts';

const stateLabels: Record<TestSendDoc['state'], string> = {
  sending: '正在发送',
  sent: '已发出，等微信回执',
  delivered: '已送达',
  failed: '没有送达',
  unknown: '结果未知',
};

/** An example that was sent, and what became of it. */
export function presentTestSend({ _id: id, kind, state, reason, createdAt }: TestSendDoc) {
  return {
    ...{ id, state, kindLabel: messageLabels[kind] ?? kind, stateLabel: stateLabels[state] },
    reason: reason ?? null,
    createdAt: createdAt.toISOString(),
  };
}
