/** @import { Item, Phone } from '../types.js' */
import { image, link, msgmenu, notice, other, place, text, video, voice } from './bubbles.js';
import { miniprogramCard, newsCard, payCard, templateCard } from './cards.js';

/** @type {Record<string, (item: Item, phone: Phone) => import('vue').VNode>} */
const views = {
  text,
  image,
  voice,
  video,
  shortvideo: video,
  location: place,
  link,
  news: newsCard,
  template: templateCard,
  miniprogrampage: miniprogramCard,
  msgmenu,
  wechatpay: payCard,
  notice,
  transfer_customer_service: () => notice(/** @type {Item} */ ({ content: '已转人工客服' })),
};

/**
 * How an item of the inbox looks.
 * @param {Item} item
 * @param {Phone} phone
 */
export function itemView(item, phone) {
  return (views[item.type] ?? other)(item, phone);
}
