/** @import { Article, Item, Phone } from '../types.js' */
import { h } from 'vue';
import { linkTarget, openLink } from './openLink.js';

/**
 * The frame of a tappable card: a link when it leads somewhere in the browser, else a button or plain.
 * @param {string} testid
 * @param {import('../types.js').Link} link
 * @param {Phone} phone
 * @param {unknown[]} children
 */
function frame(testid, link, phone, children) {
  const href = linkTarget(link);
  const common = { class: 'card', 'data-wide': '', 'data-testid': testid };
  const content = /** @type {import('vue').VNodeArrayChildren} */ (children);
  if (href) return h('a', { ...common, href, target: '_blank', rel: 'noopener' }, content);
  if (link.miniprogram) return h('button', { ...common, onClick: () => openLink(link, phone) }, content);
  return h('div', common, content);
}

/** @param {Item} item */
function footer(item) {
  if (item.miniprogram)
    return h('p', { class: 'more' }, [h('span', null, '进入小程序查看'), h('b', null, '›')]);
  return item.url ? h('p', { class: 'more' }, [h('span', null, '查看详情'), h('b', null, '›')]) : null;
}

/** @type {Record<string, string>} */
const labels = { subscribe: '订阅通知', miniSubscribe: '服务通知 · 小程序' };

/**
 * A template message or subscription notice.
 * @param {Item} item
 * @param {Phone} phone
 */
export function templateCard(item, phone) {
  const label = labels[item.via] ?? '服务通知';
  return frame('template-card', item, phone, [
    h('small', { class: 'kind' }, label),
    h('h3', null, item.title),
    h(
      'dl',
      null,
      (item.fields ?? []).flatMap((field) => [
        h('dt', null, field.label || field.key),
        h('dd', null, field.value),
      ]),
    ),
    footer(item),
  ]);
}

/**
 * News, as a passive reply or a customer-service message.
 * @param {Item} item
 * @param {Phone} phone
 */
export function newsCard(item, phone) {
  const article = /** @type {Article} */ (item.articles?.[0] ?? { title: '', url: '' });
  const picture = article.picUrl ?? article.picurl;
  return frame('news-card', { url: article.url }, phone, [
    picture ? h('img', { src: picture, alt: '' }) : null,
    h('h3', null, article.title),
    article.description ? h('p', { class: 'summary' }, article.description) : null,
  ]);
}

/**
 * A mini-program card.
 * @param {Item} item
 * @param {Phone} phone
 */
export function miniprogramCard(item, phone) {
  return frame('miniprogram-card', item, phone, [
    h('small', { class: 'kind' }, '小程序'),
    h('h3', null, item.title),
    footer(item),
  ]);
}

/**
 * What 微信支付 says on the phone: money that arrived.
 * @param {Item} item
 * @param {Phone} phone
 */
export function payCard(item, phone) {
  return frame('pay-card', { url: '' }, phone, [
    h('small', { class: 'kind' }, '微信支付'),
    h('h3', null, item.title),
    h(
      'dl',
      null,
      (item.fields ?? []).flatMap((field) => [h('dt', null, field.label), h('dd', null, field.value)]),
    ),
  ]);
}
