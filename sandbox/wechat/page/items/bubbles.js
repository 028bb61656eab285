/** @import { Item, Phone } from '../types.js' */
import { h } from 'vue';
import { icon } from '../icons.js';
import { choice, richText } from './richText.js';

/**
 * @param {string} type
 * @param {unknown[]} children
 */
function bubble(type, children) {
  const content = /** @type {import('vue').VNodeArrayChildren} */ (children);
  return h('div', { class: ['bubble', type], 'data-testid': 'bubble', 'data-type': type }, content);
}

/** @param {Item} item */
const media = (item) => `/mmbiz/${item.mediaId}`;

/** @param {Item} item @param {Phone} phone */
export const text = (item, phone) => bubble('text', richText(item.content ?? '', phone));

/** @param {Item} item */
export const image = (item) =>
  bubble('image', [
    h(
      'a',
      { href: media(item), target: '_blank', 'aria-label': '看大图' },
      h('img', { src: media(item), alt: '图片' }),
    ),
  ]);

/** @param {Item} item */
export const voice = (item) =>
  bubble('voice', [
    h('a', { href: media(item), target: '_blank' }, [icon('sound'), '语音']),
    item.content ? ` ${item.content}` : '',
  ]);

/** @param {Item} item */
export const video = (item) =>
  bubble('video', [h('a', { href: media(item), target: '_blank' }, [icon('play'), item.title ?? '视频'])]);

/** @param {Item} item */
export const place = (item) =>
  bubble('place', [
    h('strong', null, item.label || '位置'),
    h('div', { class: 'map' }, [icon('location')]),
    h('small', null, `${item.lat}, ${item.lng}`),
  ]);

/** @param {Item} item */
export const link = (item) =>
  bubble('linked', [
    h('a', { href: item.url, target: '_blank', rel: 'noopener noreferrer' }, item.title),
    item.description ? h('p', null, item.description) : null,
  ]);

/** @param {Item} item @param {Phone} phone */
export const msgmenu = (item, phone) =>
  bubble('text', [
    h('p', null, item.head),
    h(
      'ul',
      { class: 'choices' },
      (item.list ?? []).map((option) => h('li', null, [choice(phone, option, option.content)])),
    ),
    item.tail ? h('p', null, item.tail) : null,
  ]);

/** @param {Item} item */
export const notice = (item) => h('p', { class: 'notice', 'data-testid': 'notice' }, item.content);

/** @param {Item} item */
export const other = (item) => bubble('text', [`[${item.type}] ${item.title ?? ''}`]);
