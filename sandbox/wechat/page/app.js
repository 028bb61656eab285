import { defineComponent, h, ref } from 'vue';
import { AddPerson } from './addPerson.js';
import { massBar, protectionSwitch } from './massBar.js';
import { PhoneFrame } from './phoneFrame.js';
import { setHidden, store } from './store.js';

/** @type {Record<string, string>} */
const callbackText = { ok: '回调已验证', pending: '等待回调验证', failed: '回调验证失败' };

function accountChips() {
  return store.accounts.map((account) => {
    const state = account.callback?.state ?? 'pending';
    const title = account.callback?.error ?? '';
    return h(
      'li',
      { key: account.key, class: ['chip', state], title, 'data-testid': `account-${account.key}` },
      [
        h('span', { class: 'dot', 'aria-hidden': 'true' }),
        h('span', { class: 'name' }, account.name),
        h('small', null, callbackText[state] ?? state),
        protectionSwitch(account),
      ],
    );
  });
}

/** @param {import('./types.js').Phone[]} hidden */
function showAgain(hidden) {
  if (hidden.length === 0) return null;
  return h('label', { class: 'again' }, [
    h('span', { class: 'visually-hidden' }, '重新显示'),
    h(
      'select',
      {
        'data-testid': 'show-again',
        value: '',
        /** @param {Event} event */
        onChange: (event) => setHidden(/** @type {HTMLSelectElement} */ (event.target).value, false),
      },
      [
        h('option', { value: '' }, `已收起 ${hidden.length} 人`),
        ...hidden.map((phone) => h('option', { value: phone.openid }, phone.nickname)),
      ],
    ),
  ]);
}

/** The whole page: accounts, the button for a new person, the phones side by side. */
export const App = defineComponent({
  name: 'App',
  setup() {
    const adding = ref(false);
    return () => {
      const shown = store.phones.filter((phone) => !store.hidden.includes(phone.openid));
      const hidden = store.phones.filter((phone) => store.hidden.includes(phone.openid));
      return [
        h('header', { class: 'top' }, [
          h('h1', null, '微信沙箱'),
          h('ul', { class: 'accounts', 'aria-label': '公众号' }, accountChips()),
          h('span', { class: 'space' }),
          h(
            'span',
            { class: ['live', store.live ? 'on' : 'off'], role: 'status' },
            store.live ? '实时' : '连接中断，正在重连',
          ),
          showAgain(hidden),
          h(
            'button',
            { class: 'primary', 'data-testid': 'add-person', onClick: () => (adding.value = true) },
            '添加一人',
          ),
        ]),
        massBar(store.accounts),
        store.problem
          ? h('p', { class: 'problem', role: 'alert', 'data-testid': 'problem' }, store.problem)
          : null,
        h(
          'main',
          { class: 'phones' },
          shown.length > 0
            ? shown.map((phone) => h(PhoneFrame, { key: phone.openid, phone }))
            : h('p', { class: 'empty' }, '还没有人。点“添加一人”开始。'),
        ),
        adding.value ? h(AddPerson, { onClose: () => (adding.value = false) }) : null,
      ];
    };
  },
});
