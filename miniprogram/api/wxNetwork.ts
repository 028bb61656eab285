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
        success: ({ statusCode, data: body, header: told }) =>
          resolve({ status: statusCode, body, tag: tagOf(told as Record<string, unknown>) }),
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

/** Names of headers come as the server wrote them. */
function tagOf(header: Record<string, unknown>): string {
  const name = Object.keys(header).find((one) => one.toLowerCase() === 'etag');
  return name === undefined ? '' : String(header[name]);
}
