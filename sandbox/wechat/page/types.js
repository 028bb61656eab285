/**
 * Shapes that the phones API sends; see sandbox/wechat/README.md.
 *
 * @typedef {object} MenuButton
 * @property {string} name
 * @property {string} [type]
 * @property {string} [key]
 * @property {string} [url]
 * @property {string} [appid]
 * @property {string} [pagepath]
 * @property {MenuButton[]} [sub_button]
 *
 * @typedef {object} Account
 * @property {string} key
 * @property {string} name
 * @property {string} appid
 * @property {{state: string, attempts: number, error: string | null} | undefined} callback
 * @property {MenuButton[] | null} menu
 * @property {{appid: string, runtimeUrl: string} | null} miniprogram
 * @property {boolean} massProtection
 * @property {Array<{msgId: string, title: string}>} confirming
 *
 * @typedef {object} Phone
 * @property {string} openid
 * @property {string} account
 * @property {string} nickname
 * @property {boolean} following
 * @property {boolean} blocksTemplates
 * @property {boolean} typing
 * @property {MenuButton[] | null} menu
 *
 * @typedef {object} Delivery
 * @property {number} ms
 * @property {Array<{ms: number, status: number | null, outcome: string}>} attempts
 * @property {string | null} fault
 *
 * @typedef {object} Link
 * @property {string} [url]
 * @property {{appid: string, pagepath?: string}} [miniprogram]
 *
 * @typedef {{key: string, label: string, value: string}} CardField
 * @typedef {{title: string, description?: string, url: string, picUrl?: string, picurl?: string}} Article
 *
 * @typedef {object} ItemBody
 * @property {string} [content]
 * @property {string} [mediaId]
 * @property {string} [title]
 * @property {string} [description]
 * @property {CardField[]} [fields]
 * @property {Article[]} [articles]
 * @property {string} [label]
 * @property {number} [lat]
 * @property {number} [lng]
 * @property {string} [head]
 * @property {string} [tail]
 * @property {Array<{id: string, content: string}>} [list]
 *
 * @typedef {object} ItemHead
 * @property {string} id
 * @property {number} at
 * @property {'self' | 'account' | 'system'} from
 * @property {string} via
 * @property {string} type
 * @property {Delivery} [delivery]
 *
 * @typedef {ItemHead & ItemBody & Link} Item
 */
export {};
