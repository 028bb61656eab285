import { simulator } from '../wx/simulator.ts';
import { ask } from './ask.ts';
import { phone } from './phone.ts';

/** What `bind:getphonenumber` is told. */
export type PhoneNumberDetail = {
  errMsg: string;
  /** For getuserphonenumber; only when the person allowed it. */
  code?: string;
  errno?: number;
};

const failed = (why: string): PhoneNumberDetail => ({ errMsg: `getPhoneNumber:fail ${why}` });

/**
 * A tap on a button with open-type getPhoneNumber: the privacy guide first, then WeChat's sheet with the number's end.
 * Source: developers.weixin.qq.com, getPhoneNumber (wechat.md §3); 1400001 = the numbers of the mini program are used up.
 */
export async function askPhoneNumber(): Promise<PhoneNumberDetail> {
  try {
    await phone.privacy.require('getPhoneNumber');
    if (phone.noPhoneQuota) return { ...failed('no quota'), errno: 1400001 };
    const { tail } = await simulator<{ tail: string }>('GET', '/phone-number');
    const allowed = await ask({
      title: '申请获取并验证你的手机号',
      text: `微信绑定号码 尾号 ${tail}`,
      ok: '允许',
      cancel: '不允许',
    });
    if (!allowed) return failed('user deny');
    const { code } = await simulator<{ code: string }>('POST', '/phone-number', {});
    return { code, errMsg: 'getPhoneNumber:ok' };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
