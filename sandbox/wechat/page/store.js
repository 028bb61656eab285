/** @import { Account, Item, Phone } from './types.js' */
import { reactive } from 'vue';
import { api } from './api.js';

const showAtMost = 12;
const hiddenKey = 'wechat-sandbox-hidden';
const wanted = new URLSearchParams(location.search).get('phones')?.split(',');

/** What the page shows. */
export const store = reactive({
  /** @type {Account[]} */
  accounts: [],
  /** @type {Phone[]} */
  phones: [],
  /** @type {Record<string, Item[]>} */
  inboxes: {},
  /** @type {string[]} */
  hidden: JSON.parse(localStorage.getItem(hiddenKey) ?? '[]'),
  /** Addresses of the mini programs that are open, by phone. @type {Record<string, string>} */
  miniPrograms: {},
  live: false,
  /** The phone to bring into view when it appears. */
  wanted: '',
  /** The last thing that went wrong, in words. */
  problem: '',
});

/** Loads everything and follows the stream of changes. */
export async function openStore() {
  const stream = new EventSource('/stream');
  stream.addEventListener('open', () => {
    store.live = true;
    guard(refreshAll());
  });
  stream.addEventListener('error', () => {
    store.live = false;
  });
  stream.addEventListener('change', (event) => {
    const { openid } = JSON.parse(event.data);
    guard(openid === '' ? refreshAll() : refreshSoon(openid));
  });
  await refreshAll();
}

async function refreshAll() {
  store.accounts = await api.accounts();
  store.phones = wanted
    ? await Promise.all(wanted.map((openid) => api.phone(openid)))
    : (await api.phones(showAtMost)).concat(added());
  await Promise.all(store.phones.map((phone) => refresh(phone.openid)));
}

/** Phones that came after the first page of the list. */
function added() {
  return store.phones.slice(showAtMost);
}

/** @type {Map<string, Promise<void>>} */
const waiting = new Map();

/**
 * Several changes of one phone in a row cost one reload.
 * @param {string} openid
 */
function refreshSoon(openid) {
  const running = waiting.get(openid);
  if (running) return running;
  const promise = new Promise((resolve) => setTimeout(resolve, 30)).then(() => {
    waiting.delete(openid);
    return refresh(openid);
  });
  waiting.set(openid, promise);
  return promise;
}

/** @param {string} openid */
async function refresh(openid) {
  const known = store.phones.findIndex((phone) => phone.openid === openid);
  if (known < 0 && (wanted || store.phones.length >= showAtMost * 2)) return;
  const [phone, inbox] = await Promise.all([api.phone(openid), api.inbox(openid)]);
  const index = store.phones.findIndex((p) => p.openid === openid);
  if (index < 0) store.phones.push(phone);
  else store.phones[index] = phone;
  store.inboxes[openid] = inbox;
}

/**
 * Opens the mini program on a phone, or closes it.
 * @param {string} openid
 * @param {string} address '' = closed
 */
export function showMiniProgram(openid, address) {
  if (address) store.miniPrograms[openid] = address;
  else delete store.miniPrograms[openid];
}

/** @param {string} openid @param {boolean} hidden */
export function setHidden(openid, hidden) {
  store.hidden = store.hidden.filter((id) => id !== openid).concat(hidden ? [openid] : []);
  localStorage.setItem(hiddenKey, JSON.stringify(store.hidden));
}

/**
 * Shows what goes wrong instead of losing it.
 * @param {Promise<unknown>} promise
 */
export function guard(promise) {
  promise.then(
    () => {
      store.problem = '';
    },
    (error) => {
      store.problem = error instanceof Error ? error.message : String(error);
    },
  );
}

/** @param {string} key */
export function accountOf(key) {
  return store.accounts.find((account) => account.key === key);
}
