import { branchesOf, branchOf, type Fields, textOf } from '../fields.ts';
import { numberOf } from './contentParsers.ts';
import type { SubscribeChoice, SubscribeDelivery } from './event.ts';

// XML wraps the list, JSON may not; WeChat's change_event sample uses the popup's wrapper (wechat.md §1.3).
const wrappers = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent'];

/** Lines of a popup or change event; lines without a template are dropped. */
export function choices(raw: Fields): SubscribeChoice[] {
  return lines(raw).flatMap((line) => {
    const templateId = textOf(line, 'TemplateId');
    const status = textOf(line, 'SubscribeStatusString');
    return templateId && status ? [{ templateId, status, popupScene: textOf(line, 'PopupScene') }] : [];
  });
}

/** Lines of a sent event. */
export function deliveries(raw: Fields): SubscribeDelivery[] {
  return lines(raw).flatMap((line) => {
    const templateId = textOf(line, 'TemplateId');
    const msgId = textOf(line, 'MsgID');
    const errorCode = numberOf(line, 'ErrorCode');
    if (!templateId || !msgId || errorCode === null) return [];
    return [{ templateId, msgId, errorCode, errorStatus: textOf(line, 'ErrorStatus') ?? '' }];
  });
}

function lines(raw: Fields): Fields[] {
  const wrapped = wrappers.map((name) => branchOf(raw, name)).filter((branch) => branch !== null);
  return [raw, ...wrapped].flatMap((holder) => branchesOf(holder, 'List'));
}
