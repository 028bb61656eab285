/** @import { MenuButton, Phone } from './types.js' */
import { api } from './api.js';
import { encode, sample } from './files.js';
import { openLink } from './items/openLink.js';
import { guard, store } from './store.js';

/**
 * What pressing a menu button does. `ask` opens a dialog first; its answer is the third argument.
 * @typedef {object} MenuAction
 * @property {'place' | 'scan'} [ask]
 * @property {(phone: Phone, button: MenuButton, answer: Record<string, unknown>) => void} run
 */

/** @param {Phone} phone @param {Record<string, unknown>} body */
const cause = (phone, body) => guard(api.event(phone.openid, body));

/** @param {string} event @returns {MenuAction} */
function scan(event) {
  return {
    ask: 'scan',
    run: (phone, button, answer) => cause(phone, { event, eventKey: button.key, ...answer }),
  };
}

/** @param {string} event @returns {MenuAction} */
function picture(event) {
  return {
    run(phone, button) {
      const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' });
      input.addEventListener('change', () => guard(send(input.files?.[0])));
      input.addEventListener('cancel', () => guard(send(undefined)));
      input.click();
      /** Without a file the sample portrait goes, so that the button works without any photo at hand. */
      async function send(/** @type {File | undefined} */ file) {
        const media = file ? await encode(file) : await sample('portrait.jpg', 'image/jpeg');
        await api.event(phone.openid, { event, eventKey: button.key });
        await api.send(phone.openid, { type: 'image', ...media });
      }
    },
  };
}

/** @type {MenuAction} */
const material = {
  run() {
    store.problem = '此菜单显示素材，不通知服务器';
  },
};

/** @type {Record<string, MenuAction>} */
export const menuActions = {
  click: { run: (phone, button) => cause(phone, { event: 'CLICK', eventKey: button.key }) },
  view: {
    run(phone, button) {
      cause(phone, { event: 'VIEW', eventKey: button.url });
      openLink({ url: button.url ?? '' }, phone);
    },
  },
  miniprogram: {
    run(phone, button) {
      cause(phone, { event: 'view_miniprogram', eventKey: button.pagepath });
      const miniprogram = { appid: button.appid ?? '', pagepath: button.pagepath ?? '' };
      openLink({ url: button.url ?? '', miniprogram }, phone);
    },
  },
  scancode_push: scan('scancode_push'),
  scancode_waitmsg: scan('scancode_waitmsg'),
  pic_sysphoto: picture('pic_sysphoto'),
  pic_photo_or_album: picture('pic_photo_or_album'),
  pic_weixin: picture('pic_weixin'),
  location_select: {
    ask: 'place',
    run(phone, button, place) {
      cause(phone, { event: 'location_select', eventKey: button.key, ...place });
      guard(api.send(phone.openid, { type: 'location', ...place }));
    },
  },
  // Buttons that show material pushed by the console: nothing is sent to the product.
  media_id: material,
  article_id: material,
};
