/** @import { Phone } from './types.js' */
import { defineComponent, h } from 'vue';
import { showMiniProgram, store } from './store.js';

/** The mini program on the phone, over the chat. */
export const MiniScreen = defineComponent({
  name: 'MiniScreen',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  setup(props) {
    return () =>
      h('div', { class: 'mini', 'data-testid': 'mini-screen' }, [
        h(
          'button',
          {
            class: 'quiet',
            'data-testid': 'mini-close',
            onClick: () => showMiniProgram(props.phone.openid, ''),
          },
          '关闭小程序',
        ),
        h('iframe', {
          src: store.miniPrograms[props.phone.openid],
          title: `${props.phone.nickname}的小程序`,
        }),
      ]);
  },
});
