import type { DeliveryDoc } from '../../models/delivery.ts';
import { messageKind } from '../../queries/messages/index.ts';
import type { Refusal } from '../../wechat/port.ts';
import type { SendServices } from '../services.ts';

/** The keywords of a message, built from its matter at the time of sending; null when that is gone. */
export function cardOf(
  { kind, object }: Pick<DeliveryDoc, 'kind' | 'object'>,
  services: Pick<SendServices, 'crypto' | 'clock'>,
): Promise<Record<string, string> | null> {
  return messageKind(kind).build(object?.id ?? '', services);
}

/** What is said when there is nothing to send, or no template to send it with. */
export function nothingToSend(reason = '要通知的事项已不存在'): Refusal {
  return { kind: 'refused', scope: 'template', errcode: 0, reason, detail: 'nothing to send' };
}
