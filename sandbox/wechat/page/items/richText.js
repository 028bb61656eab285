/** @import { Phone } from '../types.js' */
import { h } from 'vue';
import { api } from '../api.js';
import { guard } from '../store.js';

const pattern = /<a\s+href="([^"]*)"[^>]*>([\s\S]*?)<\/a>|(https?:\/\/[^\s<>"，。；）]+)/g;

/**
 * Text as WeChat shows it: links, and `weixin://bizmsgmenu` choices that send a message when tapped.
 * @param {string} text
 * @param {Phone} phone
 */
export function richText(text, phone) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index));
    parts.push(link(match[1] ?? match[3] ?? '', match[2] ?? match[3] ?? '', phone));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** @param {string} href @param {string} label @param {Phone} phone */
function link(href, label, phone) {
  if (href.startsWith('weixin://bizmsgmenu')) {
    const query = new URLSearchParams(href.split('?')[1]);
    const content = query.get('msgmenucontent') ?? label;
    return choice(phone, { id: query.get('msgmenuid') ?? '', content }, label);
  }
  if (!/^https?:/.test(href)) return label;
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/**
 * A tappable choice of a msgmenu.
 * @param {Phone} phone
 * @param {{id: string, content: string}} option
 * @param {string} label
 */
export function choice(phone, option, label) {
  const body = { type: 'text', content: option.content, bizmsgmenuid: option.id };
  return h(
    'button',
    { class: 'link', 'data-testid': 'msgmenu-choice', onClick: () => guard(api.send(phone.openid, body)) },
    label,
  );
}
