/** @import { Phone } from './types.js' */
import { defineComponent, h, ref } from 'vue';
import { api } from './api.js';
import { PlusPanel } from './plusPanel.js';
import { guard } from './store.js';

/** The line for typing, and the panel for everything else. */
export const Composer = defineComponent({
  name: 'ChatComposer',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  setup(props) {
    const draft = ref('');
    const open = ref(false);
    /** @param {Event} event */
    function send(event) {
      event.preventDefault();
      const content = draft.value;
      if (content.trim() === '') return;
      draft.value = '';
      guard(api.send(props.phone.openid, { type: 'text', content }));
    }
    return () => [
      h('form', { class: 'composer', onSubmit: send }, [
        h(
          'button',
          {
            type: 'button',
            class: 'icon round',
            'aria-label': '更多功能',
            'aria-expanded': open.value,
            'data-testid': 'plus',
            onClick: () => (open.value = !open.value),
          },
          open.value ? '–' : '＋',
        ),
        h('input', {
          class: 'draft',
          type: 'text',
          value: draft.value,
          maxlength: 2000,
          placeholder: '发消息',
          'aria-label': `${props.phone.nickname}要说的话`,
          autocomplete: 'off',
          'data-testid': 'message-input',
          /** @param {Event} event */
          onInput: (event) => (draft.value = /** @type {HTMLInputElement} */ (event.target).value),
        }),
        h(
          'button',
          { type: 'submit', class: 'primary', disabled: draft.value.trim() === '', 'data-testid': 'send' },
          '发送',
        ),
      ]),
      open.value ? h(PlusPanel, { phone: props.phone, onDone: () => (open.value = false) }) : null,
    ];
  },
});
