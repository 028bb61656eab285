import { defineComponent, h } from 'vue';
import { api } from './api.js';
import { field, Modal } from './modal.js';
import { guard, store } from './store.js';

const names = ['王小明', '李芳', '陈建国', '赵敏', '刘洋', '孙丽', '周强', '吴桂英'];

/** Asks for a name and an account and adds a phone. */
export const AddPerson = defineComponent({
  name: 'AddPerson',
  emits: ['close'],
  setup(_props, { emit }) {
    const suggestion = names[store.phones.length % names.length] ?? '微信用户';
    /** @param {FormData} values */
    function add(values) {
      const body = {
        nickname: String(values.get('nickname') || suggestion),
        account: String(values.get('account')),
        follow: values.get('follow') === 'on',
      };
      const added = api.addPhone(body).then((phone) => {
        store.wanted = phone.openid;
      });
      guard(added);
    }
    return () =>
      h(
        Modal,
        { title: '添加一人', testid: 'add-dialog', onClose: () => emit('close'), onSubmit: add },
        () => [
          field('昵称', {
            name: 'nickname',
            value: suggestion,
            maxlength: 30,
            'data-testid': 'add-nickname',
          }),
          h('label', { class: 'field' }, [
            h('span', null, '公众号'),
            h(
              'select',
              { name: 'account', 'data-testid': 'add-account' },
              store.accounts.map((account) => h('option', { value: account.key }, account.name)),
            ),
          ]),
          h('label', { class: 'check' }, [
            h('input', { type: 'checkbox', name: 'follow', checked: true }),
            h('span', null, '立即关注'),
          ]),
        ],
      );
  },
});
