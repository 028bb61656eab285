/** @import { Link, Phone } from '../types.js' */
import { accountOf, showMiniProgram, store } from '../store.js';

/**
 * The address of the mini program for this phone, at the page that the link names.
 * @param {Link} link
 * @param {Phone} phone
 * @returns {string | null}
 */
export function miniProgramTarget({ miniprogram }, phone) {
  const runtime = miniprogram && accountOf(phone.account)?.miniprogram?.runtimeUrl;
  if (!runtime) return null;
  const target = new URL(runtime, location.href);
  target.searchParams.set('openid', phone.openid);
  target.searchParams.set('account', phone.account);
  target.searchParams.set('path', miniprogram.pagepath ?? '');
  return target.href;
}

/**
 * Where tapping a card or a menu button leads in the browser; a mini program opens inside the phone instead.
 * @param {Link} link
 * @returns {string | null}
 */
export function linkTarget({ url, miniprogram }) {
  return !miniprogram && url && /^https?:/.test(url) ? url : null;
}

/**
 * Opens a link, or says that there is nothing to open. A mini program wins over a URL, as in WeChat.
 * @param {Link} link
 * @param {Phone} phone
 */
export function openLink(link, phone) {
  const mini = miniProgramTarget(link, phone);
  if (mini) return showMiniProgram(phone.openid, mini);
  const target = linkTarget({ url: link.url });
  if (target) window.open(target, '_blank', 'noopener');
  else store.problem = link.miniprogram ? '这个公众号没有小程序' : '没有可打开的链接';
}
