/** @import { Account, Item, Phone } from './types.js' */

/**
 * Calls the phones API; throws an Error with the first problem in words.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<unknown>}
 */
async function call(method, path, body) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(path, init);
  const json = response.status === 204 ? null : await response.json();
  if (response.ok) return json;
  const problems = /** @type {Array<{path: string, message: string}>} */ (json?.errors ?? []);
  throw new Error(problems.map((p) => `${p.path}: ${p.message}`).join('；') || `HTTP ${response.status}`);
}

export const api = {
  /** @returns {Promise<Account[]>} */
  accounts: async () => /** @type {Account[]} */ (await call('GET', '/accounts')),
  /** @param {number} limit @returns {Promise<Phone[]>} */
  phones: async (limit) => /** @type {Phone[]} */ (await call('GET', `/phones?limit=${limit}`)),
  /** @param {string} openid @returns {Promise<Phone>} */
  phone: async (openid) => /** @type {Phone} */ (await call('GET', `/phones/${openid}`)),
  /** @param {string} openid @returns {Promise<Item[]>} */
  inbox: async (openid) => /** @type {Item[]} */ (await call('GET', `/phones/${openid}/inbox`)),
  /** @param {{account: string, nickname: string, follow: boolean}} body @returns {Promise<Phone>} */
  addPhone: async (body) => /** @type {Phone} */ (await call('POST', '/phones', body)),
  /** @param {string} openid @param {Record<string, unknown>} body */
  send: (openid, body) => call('POST', `/phones/${openid}/messages`, body),
  /** @param {string} openid @param {Record<string, unknown>} body */
  event: (openid, body) => call('POST', `/phones/${openid}/events`, body),
  /** @param {string} key @param {boolean} on */
  protect: (key, on) => call('POST', `/accounts/${key}/mass-protection`, { on }),
  /** @param {string} key @param {string} msgId @param {string} decision */
  decideMass: (key, msgId, decision) => call('POST', `/accounts/${key}/masses/${msgId}`, { decision }),
  /** @param {string} openid @param {Record<string, unknown>} body */
  change: (openid, body) => call('PATCH', `/phones/${openid}`, body),
};
