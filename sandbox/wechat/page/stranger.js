/** @import { Phone } from './types.js' */
import { defineComponent, h, ref } from 'vue';
import { api } from './api.js';
import { ScanDialog } from './dialogs.js';
import { guard } from './store.js';

/** The foot of a phone that does not follow: a poster's QR code is the usual way in. */
export const Stranger = defineComponent({
  name: 'StrangerFoot',
  props: { phone: { type: /** @type {import('vue').PropType<Phone>} */ (Object), required: true } },
  setup(props) {
    const scanning = ref(false);
    /** @param {string} scene */
    const scan = (scene) => guard(api.event(props.phone.openid, { event: 'SCAN', scene }));
    const show = (/** @type {boolean} */ on) => {
      scanning.value = on;
    };
    return () =>
      h('div', { class: 'not-following' }, [
        h('p', null, '未关注，关注后才能聊天。'),
        h('button', { 'data-testid': 'send-scan', onClick: () => show(true) }, '扫二维码关注'),
        scanning.value ? h(ScanDialog, { onClose: () => show(false), onScene: scan }) : null,
      ]);
  },
});
