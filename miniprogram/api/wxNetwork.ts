import type { Network } from './createRequest';

const tokenKey = 'session';
/** A part of a file over a slow line. */
const timeout = 60_000;

/** The network of the phone. */
export const wxNetwork: Network = {
  send: ({ method, url, header, data }) =>
    new Promise((resolve, reject) => {
      wx.request({
        ...{ method, url, header, timeout },
        ...(data === undefined ? {} : { data }),
        success: ({ statusCode, data: body }) => resolve({ status: statusCode, body }),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    }),
  loginCode: () =>
    new Promise((resolve, reject) => {
      wx.login({
        success: ({ code }) => resolve(code),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    }),
  readToken: () => String(wx.getStorageSync(tokenKey) || ''),
  writeToken: (token) => wx.setStorageSync(tokenKey, token),
};
