/** @import { Link, Phone } from '../types.js' */
import { accountOf, store } from '../store.js';

/**
 * Where tapping a card or a menu button leads. A mini program wins over a URL, as in WeChat.
 * @param {Link} link
 * @param {Phone} phone
 * @returns {string | null}
 */
export function linkTarget(link, phone) {
  const { url, miniprogram } = link;
  const runtime = miniprogram && accountOf(phone.account)?.miniprogram?.runtimeUrl;
  if (runtime) {
    const target = new URL(runtime);
    target.searchParams.set('openid', phone.openid);
    target.searchParams.set('path', miniprogram.pagepath ?? '');
    return target.href;
  }
  return url && /^https?:/.test(url) ? url : null;
}

/**
 * Opens a link in a new tab, or says that there is nothing to open.
 * @param {Link} link
 * @param {Phone} phone
 */
export function openLink(link, phone) {
  const target = linkTarget(link, phone);
  if (target) window.open(target, '_blank', 'noopener');
  else
    store.problem = link.miniprogram
      ? `小程序页面 ${link.miniprogram.pagepath ?? ''} 还不能在这里打开`
      : '没有可打开的链接';
}
