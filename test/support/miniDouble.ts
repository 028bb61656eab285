import type { MiniProgram } from '../../server/wechat/port.ts';

/** A mini program without WeChat: a code is the openid itself, words pass, and there is no phone number. */
export const miniDouble: MiniProgram = {
  login: async (openid) => ({ kind: 'person', openid, unionid: null }),
  phoneNumber: async () => ({ kind: 'badCode' }),
  checkWords: async () => ({ kind: 'checked', suggest: 'pass', label: 100 }),
};
