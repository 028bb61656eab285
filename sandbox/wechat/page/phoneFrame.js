/** @import { Phone } from './types.js' */
import { defineComponent, h, onMounted, ref, watch } from 'vue';
import { api } from './api.js';
import { ChatLog } from './chatLog.js';
import { Composer } from './composer.js';
import { openLink } from './items/openLink.js';
import { MenuBar } from './menuBar.js';
import { MiniScreen } from './miniScreen.js';
import { accountOf, guard, setHidden, store } from './store.js';
import { Stranger } from './stranger.js';

/** One person's phone: title bar, chat, input, menu of the account. */
export const PhoneFrame = defineComponent({
  name: 'PhoneFrame',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  setup(props) {
    /** @param {string} event */
    const cause = (event) => guard(api.event(props.phone.openid, { event }));
    const frame = ref(/** @type {HTMLElement | null} */ (null));
    function comeIntoView() {
      if (store.wanted !== props.phone.openid) return;
      store.wanted = '';
      frame.value?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' });
    }
    onMounted(comeIntoView);
    watch(() => store.wanted, comeIntoView);
    return () => {
      const { phone } = props;
      const account = accountOf(phone.account);
      return h(
        'section',
        {
          ref: frame,
          class: 'phone',
          'data-testid': `phone-${phone.openid}`,
          'aria-label': `${phone.nickname}的手机`,
        },
        [
          h('div', { class: 'bar' }, [
            h('div', { class: 'who' }, [
              h('strong', null, phone.typing ? '对方正在输入…' : (account?.name ?? phone.account)),
              h('small', { title: phone.openid }, `${phone.nickname}的手机`),
            ]),
            account?.miniprogram
              ? h(
                  'button',
                  {
                    class: 'quiet',
                    'data-testid': 'mini-open',
                    onClick: () =>
                      openLink(
                        { url: '', miniprogram: { appid: account.miniprogram?.appid ?? '', pagepath: '' } },
                        phone,
                      ),
                  },
                  '小程序',
                )
              : null,
            h(
              'button',
              {
                class: phone.following ? 'quiet' : 'primary',
                'data-testid': 'follow',
                onClick: () => cause(phone.following ? 'unsubscribe' : 'subscribe'),
              },
              phone.following ? '取消关注' : '关注',
            ),
            h(
              'button',
              {
                class: 'icon',
                'aria-label': `收起${phone.nickname}的手机`,
                title: '收起',
                onClick: () => setHidden(phone.openid, true),
              },
              '×',
            ),
          ]),
          store.miniPrograms[phone.openid] ? h(MiniScreen, { phone }) : null,
          h(ChatLog, { phone }),
          phone.following
            ? [h(Composer, { phone }), h(MenuBar, { phone, menu: phone.menu ?? [] })]
            : h(Stranger, { phone }),
        ],
      );
    };
  },
});
