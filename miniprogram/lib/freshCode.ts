import { wxNetwork } from '../api/wxNetwork';

/** A code of `wx.login`, which tells the server whose WeChat this is. It works once. @throws Error that people may read */
export function freshCode(): Promise<string> {
  return wxNetwork.loginCode().catch(() => {
    throw new Error('没有连上微信，请再试一次。');
  });
}
