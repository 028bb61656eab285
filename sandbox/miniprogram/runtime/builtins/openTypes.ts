import { askPhoneNumber } from '../phone/askPhoneNumber.ts';
import { phone } from '../phone/phone.ts';
import type { Host } from './builtin.ts';

type OpenType = (host: Host) => void;

/** What a tap on a button with that open-type asks of WeChat. */
const known: Readonly<Record<string, OpenType>> = {
  getPhoneNumber: ({ trigger }) => void askPhoneNumber().then((detail) => trigger('getphonenumber', detail)),
  agreePrivacyAuthorization({ trigger, element }) {
    phone.privacy.agree(element.id);
    trigger('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  share: ({ element }) =>
    phone.share({ from: 'button', target: { id: element.id, dataset: { ...element.dataset } } }),
  contact: () => phone.note('客服会话'),
  feedback: () => phone.note('意见反馈'),
  openSetting: () => phone.note('设置'),
};

/** @throws Error when the runtime does not know it */
export function openTypes(name: string): OpenType {
  const found = known[name];
  if (!found) throw new Error(`open-type="${name}" is not in the web runtime (builtins/openTypes.ts)`);
  return found;
}
